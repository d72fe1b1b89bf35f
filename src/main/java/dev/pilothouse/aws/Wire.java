package dev.pilothouse.aws;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;

/** The HTTP client that all SDK clients of a session share. */
final class Wire {
    private static final int CONNECTIONS = 128;

    private Wire() {}

    /**
     * A client with connections of its own.
     *
     * @param loopback whether everything stays on this computer, past any proxy
     * @param read how long the next bytes of an answer are waited for
     */
    static SdkHttpClient client(boolean loopback, TimeLimits limits, Duration read) {
        Apache5HttpClient.Builder client = Apache5HttpClient.builder()
                .connectionTimeout(limits.connect())
                .connectionAcquisitionTimeout(limits.read())
                .socketTimeout(read)
                .maxConnections(CONNECTIONS)
                // which requests ask for leave before their body, S3's client and SmallBodies say
                .expectContinueEnabled(false)
                .tcpKeepAlive(true);
        if (loopback) {
            client.proxyConfiguration(ProxyConfiguration.builder()
                    .useSystemPropertyValues(false)
                    .useEnvironmentVariableValues(false)
                    .build());
        }
        return new Connections(client::build);
    }

    static String userAgent() {
        return "pilothouse/"
                + Optional.ofNullable(Wire.class.getPackage().getImplementationVersion())
                        .orElse("development");
    }
}
