package dev.pilothouse.sandbox.lambda;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as functions take and write it. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    /** Values of JSON's own types, or shown as text. */
    static ObjectNode put(ObjectNode object, Map<String, ?> fields) {
        fields.forEach((name, value) -> object.set(name, JsonMapper.shared().valueToTree(value)));
        return object;
    }

    /** Empty where it is none, as of a function that streams. */
    static Optional<JsonNode> read(byte[] bytes) {
        try {
            return Optional.of(JsonMapper.shared().readTree(bytes));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static byte[] bytes(JsonNode json) {
        return JsonMapper.shared().writeValueAsBytes(json);
    }
}
