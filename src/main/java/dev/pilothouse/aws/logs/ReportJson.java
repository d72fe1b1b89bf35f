package dev.pilothouse.aws.logs;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads <code>{"type":"platform.report","record":{…}}</code>. */
final class ReportJson {
    private static final String TYPE = "platform.report";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern ROOT = Pattern.compile("Root=([^;]+)");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private ReportJson() {}

    static Optional<Report> read(String message) {
        if (!message.startsWith("{") || !message.contains(TYPE)) {
            return Optional.empty();
        }
        try {
            JsonNode root = MAPPER.readTree(message);
            return root.path("type").asString("").equals(TYPE) ? report(root.path("record")) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Report> report(JsonNode record) {
        JsonNode metrics = record.path("metrics");
        Optional<Duration> billed = millis(metrics, "billedDurationMs");
        return text(record, "requestId")
                .flatMap(id -> millis(metrics, "durationMs")
                        .map(duration -> new Report(
                                id,
                                duration,
                                billed.orElse(duration),
                                megabytes(metrics, "memorySizeMB"),
                                megabytes(metrics, "maxMemoryUsedMB"),
                                millis(metrics, "initDurationMs"),
                                millis(metrics, "restoreDurationMs"),
                                text(record.path("tracing"), "value").flatMap(ReportJson::trace),
                                text(record, "status"))));
    }

    private static Optional<String> trace(String header) {
        Matcher root = ROOT.matcher(header);
        return root.find() ? Optional.of(root.group(1)) : Optional.empty();
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.optional(name).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static Optional<Duration> millis(JsonNode metrics, String name) {
        return number(metrics, name)
                .map(it -> Duration.ofNanos(it.movePointRight(6).longValue()));
    }

    private static OptionalInt megabytes(JsonNode metrics, String name) {
        return number(metrics, name).map(it -> OptionalInt.of(it.intValue())).orElse(OptionalInt.empty());
    }

    private static Optional<BigDecimal> number(JsonNode node, String name) {
        return node.optional(name)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .filter(it -> it.signum() >= 0 && it.compareTo(MOST) < 0);
    }
}
