package dev.pilothouse.feature.cdn.visitor;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a visitor gets.
 *
 * @param headers by name in lower case, in order of names
 * @param body its size and hash
 * @param at when it came
 */
record EdgeAnswer(int status, Map<String, String> headers, Content body, Instant at) {
    EdgeAnswer {
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    static EdgeAnswer of(int status, Map<String, List<String>> headers, Content body, Instant at) {
        Map<String, String> joined = new TreeMap<>();
        headers.forEach((name, values) -> joined.put(name, String.join(", ", values)));
        joined.remove(":status");
        return new EdgeAnswer(status, joined, body, at);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** How long it has been lying at the edge; empty where the edge does not say. */
    Optional<Duration> age() {
        return header("age")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    /** When what it gave was last changed, as its headers say; empty where they don't. */
    Optional<Instant> changed() {
        return header("last-modified").flatMap(EdgeAnswer::date);
    }

    /** Whether the edge itself speaks, of an origin that it could not ask. */
    boolean originFailed() {
        return (status == 502 || status == 503 || status == 504)
                && header("server").filter("CloudFront"::equals).isPresent();
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
