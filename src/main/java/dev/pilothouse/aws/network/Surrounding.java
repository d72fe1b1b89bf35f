package dev.pilothouse.aws.network;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What this computer says about proxies, as AWS's and other tools read it: {@code HTTPS_PROXY} and {@code NO_PROXY}, and else
 * what Java knows of the desktop or was told by its own properties.
 *
 * @param environment the variables of this process
 */
record Surrounding(Map<String, String> environment) {
    Optional<ProxyServer> proxy(URI target) {
        Optional<String> written = variable(target.getScheme().toLowerCase(Locale.ROOT) + "_proxy");
        return written.isPresent()
                ? written.flatMap(
                        it -> ProxyServer.parse(it, variable("no_proxy").orElse("")))
                : ofJava(target);
    }

    /** A file of authorities, as AWS's tools take it. */
    Optional<String> bundle() {
        return Optional.ofNullable(environment.get("AWS_CA_BUNDLE")).filter(file -> !file.isBlank());
    }

    private Optional<String> variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .flatMap(it -> Stream.ofNullable(environment.get(it)))
                .filter(it -> !it.isBlank())
                .findFirst();
    }

    private static Optional<ProxyServer> ofJava(URI target) {
        List<Proxy> proxies = Optional.ofNullable(ProxySelector.getDefault())
                .map(selector -> selector.select(target))
                .orElse(List.of());
        return proxies.stream()
                .findFirst()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(InetSocketAddress.class::cast)
                .map(at -> new ProxyServer(at.getHostString(), at.getPort(), Optional.empty(), List.of()));
    }
}
