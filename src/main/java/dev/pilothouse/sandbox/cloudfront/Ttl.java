package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.HttpDate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A cache policy's three times to live, and the rule that makes one of them and Cache-Control: CloudFront's Developer
 * Guide, "Manage how long content stays in the cache (expiration)".
 */
record Ttl(Duration min, Duration usual, Duration max) {
    /** How long an answer is fresh; empty where it must not be kept at all. Zero means: keep it, and ask the origin each time. */
    Optional<Duration> of(Map<String, List<String>> headers, Instant now) {
        List<String> directives = Headers.first(headers, "Cache-Control").stream()
                .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",")))
                .map(String::strip)
                .toList();
        if (directives.contains("no-store") || directives.contains("private")) {
            return Optional.of(min).filter(Duration::isPositive);
        }
        if (directives.contains("no-cache")) {
            return Optional.of(min);
        }
        return Optional.of(seconds(directives, "s-maxage=")
                .or(() -> seconds(directives, "max-age="))
                .or(() -> expires(headers, now))
                .map(this::between)
                .orElse(usual));
    }

    private static Optional<Duration> seconds(List<String> directives, String name) {
        return directives.stream()
                .filter(directive -> directive.startsWith(name))
                .map(directive -> directive.substring(name.length()))
                .filter(digits -> digits.matches("\\d{1,10}"))
                .map(digits -> Duration.ofSeconds(Long.parseLong(digits)))
                .findFirst();
    }

    private static Optional<Duration> expires(Map<String, List<String>> headers, Instant now) {
        // RFC 9111 5.3: an invalid date means already expired
        return Headers.first(headers, "Expires")
                .map(date -> HttpDate.parse(date)
                        .map(end -> Duration.between(now, end))
                        .orElse(Duration.ZERO));
    }

    private Duration between(Duration asked) {
        Duration least = asked.compareTo(min) < 0 ? min : asked;
        return least.compareTo(max) > 0 ? max : least;
    }
}
