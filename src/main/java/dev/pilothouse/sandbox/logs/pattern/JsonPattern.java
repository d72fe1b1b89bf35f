package dev.pilothouse.sandbox.logs.pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conditions on the members of a message that is JSON; other messages are not let through. */
record JsonPattern(Logic<JsonCondition> logic) implements FilterPattern {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static JsonPattern read(Scanner scanner) throws InvalidPatternException {
        scanner.require("{");
        Logic<JsonCondition> logic = Logic.read(scanner, JsonCondition::read);
        scanner.require("}");
        return new JsonPattern(logic);
    }

    @Override
    public boolean matches(String message) {
        String text = message.strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return false;
        }
        try {
            JsonNode root = MAPPER.readTree(text);
            return logic.holds(condition -> condition.holds(root));
        } catch (JacksonException e) {
            return false;
        }
    }
}
