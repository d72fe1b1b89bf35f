package dev.pilothouse.feature.logs.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the segments of a trace (X-Ray Developer Guide, "X-Ray segment documents"). Pure.
 */
final class TraceReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 60;
    private final List<Span> spans = new ArrayList<>();

    private TraceReader() {}

    /** The stretches that the documents tell of, by time, each before those within it. */
    static List<Span> read(List<String> documents) {
        TraceReader reader = new TraceReader();
        documents.stream()
                .flatMap(document -> tree(document).stream())
                .sorted(Comparator.comparingDouble(
                        segment -> segment.path("start_time").asDouble(0)))
                .forEach(segment -> reader.add(segment, depth(segment)));
        return reader.spans.stream().limit(MOST).toList();
    }

    private static List<JsonNode> tree(String document) {
        try {
            return List.of(JSON.readTree(document));
        } catch (JacksonException broken) {
            return List.of();
        }
    }

    private static int depth(JsonNode segment) {
        return segment.has("parent_id") ? 1 : 0;
    }

    private void add(JsonNode node, int depth) {
        double from = node.path("start_time").asDouble(-1);
        double to = node.path("end_time").asDouble(from);
        if (from >= 0) {
            boolean failed =
                    node.path("error").asBoolean(false) || node.path("fault").asBoolean(false);
            spans.add(new Span(name(node), kind(node), time(from), time(to), depth, failed));
        }
        node.path("subsegments")
                .valueStream()
                .sorted(Comparator.comparingDouble(sub -> sub.path("start_time").asDouble(0)))
                .forEach(sub -> add(sub, depth + 1));
    }

    private static Instant time(double seconds) {
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }

    // Of a call the operation says more than the service: "GetItem acme-orders".
    private static String name(JsonNode node) {
        String name = node.path("name").asString("");
        JsonNode aws = node.path("aws");
        String operation = aws.path("operation").asString("");
        String resource =
                aws.path("table_name").asString(aws.path("bucket_name").asString(""));
        return operation.isEmpty()
                ? name
                : String.join(" ", name, operation, resource).strip();
    }

    private static Span.Kind kind(JsonNode node) {
        if (node.path("namespace").asString("").equals("aws")
                || node.path("namespace").asString("").equals("remote")) {
            return Span.Kind.CALL;
        }
        return node.path("origin").asString("").startsWith("AWS::Lambda") ? Span.Kind.FUNCTION : Span.Kind.ENTRY;
    }
}
