package dev.pilothouse.sandbox.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the operation that a request means: by the signature's service, then by target, action or path. */
final class Router {
    private final List<Hosted> hosts;

    Router(List<Hosted> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    /**
     * The operation; empty where no service has one.
     *
     * @param signingName the service in the signature's scope; empty for an unsigned request
     */
    Optional<Route> route(Request http, Optional<String> signingName, Payload payload) throws IOException {
        List<Hosted> candidates = hosts.stream()
                .filter(host ->
                        signingName.isEmpty() || host.service().signingName().equals(signingName.get()))
                .toList();
        Optional<String> target = http.header("X-Amz-Target");
        if (target.isPresent()) {
            return called(candidates, List.of(Protocol.JSON), target.get());
        }
        if (isForm(http, candidates, signingName.isPresent())) {
            String form = new String(payload.bytes(), StandardCharsets.UTF_8);
            List<String> action = QueryString.parse(form).getOrDefault("Action", List.of());
            return action.stream().findFirst().flatMap(name -> called(candidates, List.of(Protocol.QUERY), name));
        }
        return candidates.stream()
                .flatMap(host -> rest(host, http, signingName.isPresent()))
                .findFirst();
    }

    private static Optional<Route> called(List<Hosted> hosts, List<Protocol> protocols, String name) {
        return hosts.stream()
                .filter(host -> protocols.contains(host.service().protocol()))
                .flatMap(host ->
                        host.model().called(name).map(operation -> new Route(host, operation, Map.of())).stream())
                .findFirst();
    }

    /** S3 takes forms for what they are, bytes; an unsigned form belongs to STS. */
    private static boolean isForm(Request http, List<Hosted> candidates, boolean signed) {
        boolean form = http.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
        return form
                && http.method().equals("POST")
                && candidates.stream().anyMatch(host -> host.service().protocol() == Protocol.QUERY)
                && (signed || http.rawPath().equals("/"));
    }

    private static Stream<Route> rest(Hosted host, Request http, boolean signed) {
        Protocol protocol = host.service().protocol();
        if (protocol != Protocol.REST_XML && protocol != Protocol.REST_JSON) {
            return Stream.empty();
        }
        Optional<String> own = host.service().modelPath(http);
        if (own.isEmpty() && !signed) {
            return Stream.empty();
        }
        return host
                .model()
                .matching(http, own.orElse(http.rawPath()))
                .map(match -> new Route(host, match.operation(), match.labels()))
                .stream();
    }
}
