package dev.pilothouse.aws;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;

/** The HTTP client that all SDK clients of a session share. */
final class Wire {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 128;

    private Wire() {}

    /** @param loopback whether everything stays on this computer, past any proxy */
    static SdkHttpClient client(boolean loopback) {
        Apache5HttpClient.Builder client = Apache5HttpClient.builder()
                .connectionTimeout(CONNECT)
                .connectionAcquisitionTimeout(READ)
                .socketTimeout(READ)
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
        return client.build();
    }

    static String userAgent() {
        return "pilothouse/"
                + Optional.ofNullable(Wire.class.getPackage().getImplementationVersion())
                        .orElse("development");
    }
}
