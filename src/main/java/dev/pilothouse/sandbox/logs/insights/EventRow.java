package dev.pilothouse.sandbox.logs.insights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A log event as a record of a query: what is known of it, and what is discovered in its message when it is first asked for.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html">Discovered
 *     fields</a>
 */
public final class EventRow implements Row {
    private final Known known;
    private final String message;
    private Optional<Map<String, Value>> discovered = Optional.empty();

    /**
     * What does not stand in the message; times are milliseconds since 1970.
     *
     * @param log account and group
     * @param pointer by which the whole event can be asked for
     */
    public record Known(long at, long ingested, String log, String stream, String pointer) {}

    public EventRow(Known known, String message) {
        this.known = known;
        this.message = message;
    }

    @Override
    public Value get(String field) {
        return switch (field) {
            case "@timestamp" -> new Value.Time(known.at());
            case "@ingestionTime" -> new Value.Time(known.ingested());
            case "@message" -> new Value.Text(message);
            case "@log" -> new Value.Text(known.log());
            case "@logStream" -> new Value.Text(known.stream());
            case Results.POINTER -> new Value.Text(known.pointer());
            default -> fields().getOrDefault(field, Value.NONE);
        };
    }

    /** All fields, with their values as text. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        fields().forEach((name, value) -> all.put(name, value.text()));
        for (String name : List.of("@timestamp", "@ingestionTime", "@message", "@log", "@logStream", Results.POINTER)) {
            all.put(name, get(name).text());
        }
        return all;
    }

    private Map<String, Value> fields() {
        if (discovered.isEmpty()) {
            discovered = Optional.of(Discovery.in(message));
        }
        return discovered.get();
    }
}
