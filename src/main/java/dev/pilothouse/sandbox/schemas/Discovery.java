package dev.pilothouse.sandbox.schemas;

import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import software.amazon.awssdk.services.schemas.model.GetDiscoveredSchemaRequest;
import software.amazon.awssdk.services.schemas.model.GetDiscoveredSchemaResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** GetDiscoveredSchema: the schema of an event that somebody has. */
final class Discovery {
    private static final int MOST_EVENTS = 10;

    private Discovery() {}

    static GetDiscoveredSchemaResponse of(GetDiscoveredSchemaRequest request, Call call) {
        List<String> events = request.events();
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            throw SchemasErrors.bad("Events must have between 1 and " + MOST_EVENTS + " elements.");
        }
        ObjectNode document = object().put("openapi", "3.0.0");
        document.putObject("info").put("version", "1.0.0").put("title", "Event");
        document.putObject("paths");
        document.putObject("components").putObject("schemas").set("Event", schema(parse(events.getFirst())));
        return GetDiscoveredSchemaResponse.builder()
                .content(document.toString())
                .build();
    }

    private static JsonNode parse(String event) {
        try {
            return JsonMapper.shared().readTree(event);
        } catch (JacksonException e) {
            throw SchemasErrors.bad("Event is not valid JSON.");
        }
    }

    private static ObjectNode schema(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> {
                ObjectNode schema = object().put("type", "object");
                ArrayNode required = JsonMapper.shared().createArrayNode();
                ObjectNode properties = object();
                value.forEachEntry((name, inner) -> {
                    required.add(name);
                    properties.set(name, schema(inner));
                });
                if (!required.isEmpty()) {
                    schema.set("required", required);
                    schema.set("properties", properties);
                }
                yield schema;
            }
            case ARRAY -> {
                ObjectNode schema = object().put("type", "array");
                schema.set("items", value.isEmpty() ? object() : schema(value.get(0)));
                yield schema;
            }
            case NUMBER -> object().put("type", value.isIntegralNumber() ? "integer" : "number");
            case BOOLEAN -> object().put("type", "boolean");
            case STRING -> object().put("type", "string");
            case NULL, MISSING, BINARY, POJO -> object();
        };
    }

    private static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }
}
