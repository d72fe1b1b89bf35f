package dev.pilothouse.sandbox.logs.insights;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds fields in messages: those of Lambda's own lines, and those of the first JSON in any. */
final class Discovery {
    private static final int MOST_FIELDS = 200;
    private static final double MEGABYTE = 1_000_000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern LAMBDA = Pattern.compile("^(START|END|REPORT) RequestId: (\\S+)");
    private static final Pattern OF_REQUEST =
            Pattern.compile("\\t([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\t");
    private static final Pattern FIGURE = Pattern.compile("(?:^|\\t)\\s*([A-Z][A-Za-z ]*): (\\d+(?:\\.\\d+)?) (ms|MB)");
    private static final Pattern TRACE = Pattern.compile("XRAY TraceId: (\\S+)\\s+SegmentId: (\\S+)");

    private Discovery() {}

    static Map<String, Value> in(String message) {
        Map<String, Value> fields = new HashMap<>();
        Matcher lambda = LAMBDA.matcher(message);
        if (lambda.find()) {
            fields.put("@type", new Value.Text(lambda.group(1)));
            fields.put("@requestId", new Value.Text(lambda.group(2)));
            if (lambda.group(1).equals("REPORT")) {
                report(message, fields);
            }
            return fields;
        }
        Matcher request = OF_REQUEST.matcher(message);
        if (request.find()) {
            fields.put("@requestId", new Value.Text(request.group(1)));
        }
        json(message, fields);
        return fields;
    }

    private static void report(String message, Map<String, Value> fields) {
        Matcher figures = FIGURE.matcher(message);
        while (figures.find()) {
            double figure = Double.parseDouble(figures.group(2));
            String name = switch (figures.group(1)) {
                case "Duration" -> "@duration";
                case "Billed Duration" -> "@billedDuration";
                case "Memory Size" -> "@memorySize";
                case "Max Memory Used" -> "@maxMemoryUsed";
                case "Init Duration" -> "@initDuration";
                case "Restore Duration" -> "@restoreDuration";
                default -> "";
            };
            if (!name.isEmpty()) {
                fields.put(name, new Value.Number(figures.group(3).equals("MB") ? figure * MEGABYTE : figure));
            }
        }
        Matcher trace = TRACE.matcher(message);
        if (trace.find()) {
            fields.put("@xrayTraceId", new Value.Text(trace.group(1)));
            fields.put("@xraySegmentId", new Value.Text(trace.group(2)));
        }
    }

    private static void json(String message, Map<String, Value> fields) {
        int start = message.indexOf('{');
        if (start < 0) {
            return;
        }
        try {
            flatten("", MAPPER.readTree(message.substring(start)), fields);
        } catch (JacksonException e) {
            // What only looked like JSON has no fields.
            return;
        }
    }

    private static void flatten(String name, JsonNode node, Map<String, Value> fields) {
        if (fields.size() >= MOST_FIELDS) {
            return;
        }
        switch (node.getNodeType()) {
            case OBJECT ->
                node.forEachEntry((key, value) -> flatten(
                        name.isEmpty() ? (key.startsWith("@") ? "@" + key : key) : name + "." + key, value, fields));
            case ARRAY -> {
                for (int i = 0; i < node.size(); i++) {
                    flatten(name + "." + i, node.get(i), fields);
                }
            }
            case NUMBER -> fields.put(name, new Value.Number(node.doubleValue()));
            case BOOLEAN -> fields.put(name, Value.of(node.asBoolean()));
            case STRING -> fields.put(name, new Value.Text(node.asString()));
            case NULL, MISSING, BINARY, POJO -> {}
        }
    }
}
