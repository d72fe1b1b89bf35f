package dev.pilothouse.sandbox.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of an HTTP request that a signature is about.
 *
 * @param rawPath the path as sent
 * @param query decoded names and values
 * @param headers by name without regard to case
 */
public record Signable(
        String method, String rawPath, Map<String, List<String>> query, Map<String, List<String>> headers) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).map(List::getFirst);
    }
}
