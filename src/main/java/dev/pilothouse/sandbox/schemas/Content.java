package dev.pilothouse.sandbox.schemas;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a schema may be. */
final class Content {
    /** Developer Guide, "Amazon EventBridge Schema Registry quotas". */
    private static final int LONGEST = 100_000;

    private Content() {}

    static void check(String content, String type) {
        if (content == null || content.isEmpty()) {
            throw SchemasErrors.bad("Content is required.");
        }
        if (content.length() > LONGEST) {
            throw SchemasErrors.bad("Content must not be longer than " + LONGEST + " characters.");
        }
        if (!"OpenApi3".equals(type) && !"JSONSchemaDraft4".equals(type)) {
            throw SchemasErrors.bad("Invalid schema type: " + type);
        }
        JsonNode document = parse(content);
        if (!document.isObject()) {
            throw SchemasErrors.bad("Content is not a JSON object.");
        }
        boolean complete = document.path("openapi").asString("").startsWith("3.0")
                && document.path("info").isObject()
                && document.path("paths").isObject();
        if (type.equals("OpenApi3") && !complete) {
            throw SchemasErrors.bad("Content is not a valid OpenAPI 3.0 document.");
        }
    }

    private static JsonNode parse(String content) {
        try {
            return JsonMapper.shared().readTree(content);
        } catch (JacksonException e) {
            throw SchemasErrors.bad("Content is not valid JSON.");
        }
    }
}
