package dev.pilothouse.aws;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

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

    /** @param silence how long nothing may come before a connection counts as dead */
    static SdkAsyncHttpClient streaming(boolean loopback, TimeLimits limits, Duration silence) {
        NettyNioAsyncHttpClient.Builder client = NettyNioAsyncHttpClient.builder()
                .connectionTimeout(limits.connect())
                .connectionAcquisitionTimeout(limits.read())
                .readTimeout(silence)
                .tcpKeepAlive(true);
        if (loopback) {
            client.proxyConfiguration(software.amazon.awssdk.http.nio.netty.ProxyConfiguration.builder()
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
