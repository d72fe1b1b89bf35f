package dev.pilothouse.aws.logs;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads {@code REPORT RequestId: … Duration: 12.34 ms …}.
 *
 * @param parts what stands behind each name and colon
 */
record ReportText(Map<String, String> parts) {
    private static final String HEAD = "REPORT RequestId: ";
    private static final Pattern BETWEEN = Pattern.compile("\\t+|\\R| {2,}");
    private static final int LONGEST = 18;

    static Optional<Report> read(String message) {
        if (!message.startsWith(HEAD)) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : BETWEEN.split(message.substring("REPORT ".length()))) {
            int colon = part.indexOf(": ");
            if (colon > 0) {
                parts.putIfAbsent(
                        part.substring(0, colon).strip(),
                        part.substring(colon + 2).strip());
            }
        }
        return new ReportText(parts).report();
    }

    private Optional<Report> report() {
        Optional<Duration> billed = millis("Billed Duration");
        return millis("Duration")
                .map(duration -> new Report(
                        parts.get("RequestId"),
                        duration,
                        billed.orElse(duration),
                        megabytes("Memory Size"),
                        megabytes("Max Memory Used"),
                        millis("Init Duration"),
                        millis("Restore Duration"),
                        Optional.ofNullable(parts.get("XRAY TraceId")),
                        Optional.ofNullable(parts.get("Status"))));
    }

    private Optional<Duration> millis(String name) {
        return number(name, " ms")
                .map(it -> Duration.ofNanos(it.movePointRight(6).longValue()));
    }

    private OptionalInt megabytes(String name) {
        return number(name, " MB").map(it -> OptionalInt.of(it.intValue())).orElse(OptionalInt.empty());
    }

    private Optional<BigDecimal> number(String name, String unit) {
        return Optional.ofNullable(parts.get(name))
                .filter(text -> text.endsWith(unit))
                .map(text -> text.substring(0, text.length() - unit.length()))
                .filter(text -> text.length() <= LONGEST && text.matches("\\d{1,12}(\\.\\d+)?"))
                .map(BigDecimal::new);
    }
}
