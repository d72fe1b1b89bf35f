package dev.pilothouse.feature.logs.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Members of JSON whose values are hidden, at whatever depth they stand. Pure.
 *
 * @param names of the members
 */
public record Personal(Set<String> names) {
    /** What stands for a hidden value. */
    public static final String HIDDEN = "•••";

    /** Nothing is hidden. */
    public static final Personal NONE = new Personal(Set.of());

    private static final JsonMapper JSON = new JsonMapper();

    public Personal {
        names = Set.copyOf(names);
    }

    public static Personal of(List<String> names) {
        return new Personal(Set.copyOf(names));
    }

    /** The text with what is hidden in it; as it is where it is no JSON, or has none of the members. */
    public String hidden(String text) {
        if (names.isEmpty() || !text.startsWith("{") || names.stream().noneMatch(text::contains)) {
            return text;
        }
        try {
            return JSON.readTree(text) instanceof ObjectNode object && hide(object) ? object.toString() : text;
        } catch (JacksonException noJson) {
            return text;
        }
    }

    private boolean hide(JsonNode node) {
        boolean any = false;
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                if (names.contains(member.getKey())) {
                    object.put(member.getKey(), HIDDEN);
                    any = true;
                } else {
                    any |= hide(member.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (JsonNode each : array) {
                any |= hide(each);
            }
        }
        return any;
    }
}
