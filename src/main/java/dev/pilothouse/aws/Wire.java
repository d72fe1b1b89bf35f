package dev.pilothouse.aws;

import dev.pilothouse.aws.network.Network;
import dev.pilothouse.aws.network.ProxyServer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

/**
 * Makes the HTTP clients that all SDK clients of a session share.
 *
 * @param loopback whether everything stays on this computer, past any proxy
 * @param network how requests leave it otherwise
 */
record Wire(boolean loopback, TimeLimits limits, Network network) {
    private static final int CONNECTIONS = 128;

    /**
     * A client with connections of its own.
     *
     * @param read how long the next bytes of an answer are waited for
     */
    SdkHttpClient client(Duration read) {
        Apache5HttpClient.Builder client = Apache5HttpClient.builder()
                .connectionTimeout(limits.connect())
                .connectionAcquisitionTimeout(limits.read())
                .socketTimeout(read)
                .maxConnections(CONNECTIONS)
                // which requests ask for leave before their body, S3's client and SmallBodies say
                .expectContinueEnabled(false)
                .tcpKeepAlive(true)
                .proxyConfiguration(blocking(proxy()));
        if (!loopback) {
            network.trust().ifPresent(managers -> client.tlsTrustManagersProvider(() -> managers));
        }
        return new Connections(client::build);
    }

    /** @param silence how long nothing may come before a connection counts as dead */
    SdkAsyncHttpClient streaming(Duration silence) {
        NettyNioAsyncHttpClient.Builder client = NettyNioAsyncHttpClient.builder()
                .connectionTimeout(limits.connect())
                .connectionAcquisitionTimeout(limits.read())
                .readTimeout(silence)
                .tcpKeepAlive(true)
                .proxyConfiguration(streaming(proxy()));
        if (!loopback) {
            network.trust().ifPresent(managers -> client.tlsTrustManagersProvider(() -> managers));
        }
        return client.build();
    }

    static String userAgent() {
        return "pilothouse/"
                + Optional.ofNullable(Wire.class.getPackage().getImplementationVersion())
                        .orElse("development");
    }

    private Optional<ProxyServer> proxy() {
        return loopback ? Optional.empty() : network.proxy();
    }

    // What the environment says is read by Network, and by nobody else.
    private static ProxyConfiguration blocking(Optional<ProxyServer> proxy) {
        ProxyConfiguration.Builder configuration =
                ProxyConfiguration.builder().useSystemPropertyValues(false).useEnvironmentVariableValues(false);
        proxy.ifPresent(it -> configuration.endpoint(it.address()).nonProxyHosts(Set.copyOf(it.except())));
        proxy.flatMap(ProxyServer::login)
                .ifPresent(login -> configuration
                        .username(login.user())
                        .password(login.password())
                        .preemptiveBasicAuthenticationEnabled(true));
        return configuration.build();
    }

    private static software.amazon.awssdk.http.nio.netty.ProxyConfiguration streaming(Optional<ProxyServer> proxy) {
        software.amazon.awssdk.http.nio.netty.ProxyConfiguration.Builder configuration =
                software.amazon.awssdk.http.nio.netty.ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariableValues(false);
        proxy.ifPresent(it ->
                configuration.scheme("http").host(it.host()).port(it.port()).nonProxyHosts(Set.copyOf(it.except())));
        proxy.flatMap(ProxyServer::login)
                .ifPresent(login -> configuration.username(login.user()).password(login.password()));
        return configuration.build();
    }
}
