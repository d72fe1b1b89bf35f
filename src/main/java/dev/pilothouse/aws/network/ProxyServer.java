package dev.pilothouse.aws.network;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An HTTP proxy; https goes through it by CONNECT (RFC 9110, 9.3.6).
 *
 * @param login whom it asks for, with a password (Basic, RFC 7617)
 * @param except hosts that are reached past it, each as a regular expression
 */
public record ProxyServer(String host, int port, Optional<Login> login, List<String> except) {
    /** The hosts of this computer: past every proxy, always. */
    static final List<String> HERE = List.of("localhost", "127(\\.\\d{1,3}){3}", "\\[?::1]?");

    private static final int HTTP = 80;

    public ProxyServer {
        except = Stream.concat(HERE.stream(), except.stream()).distinct().toList();
    }

    /** Whom a proxy lets pass. */
    public record Login(String user, String password) {
        /** The value of {@code Proxy-Authorization}. */
        String basic() {
            byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /** As the environment writes it: {@code http://user:password@proxy.example:8080}, or without the scheme. */
    static Optional<ProxyServer> parse(String written, String except) {
        String text = written.strip();
        URI uri;
        try {
            uri = URI.create(text.contains("://") ? text : "http://" + text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(uri.getHost())
                .map(host -> new ProxyServer(
                        host, uri.getPort() < 0 ? HTTP : uri.getPort(), login(uri.getRawUserInfo()), hosts(except)));
    }

    /** Regular expressions of hosts between commas: {@code acme.example}, {@code *.acme.example}, {@code .acme.example}. */
    static List<String> hosts(String listed) {
        return Stream.of(listed.split("[,|\\s]+"))
                .filter(host -> !host.isEmpty())
                .flatMap(host -> host.startsWith(".") ? Stream.of(host.substring(1), "*" + host) : Stream.of(host))
                .map(host -> Pattern.quote(host.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q"))
                .toList();
    }

    /** Whether requests to a host go by it. */
    boolean serves(String target) {
        String host = target.toLowerCase(Locale.ROOT);
        return except.stream().noneMatch(host::matches);
    }

    /** Of the proxy itself. */
    public URI address() {
        return URI.create(
                "http://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port);
    }

    private static Optional<Login> login(String userInfo) {
        if (userInfo == null || userInfo.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = userInfo.split(":", 2);
        return Optional.of(new Login(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : ""));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return login.map(it -> it.user() + "@").orElse("") + host + ":" + port;
    }
}
