package dev.pilothouse.feature.functions.event;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.code.PrettyJson;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The test events of a function that Lambda's console shares: the examples of an OpenAPI document (Lambda Developer Guide,
 * "Creating shareable test events"). Whatever else the document holds is kept. Pure.
 *
 * @param document as the registry has it
 */
record SharedEvents(String document) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NEW = """
        {"openapi": "3.0.0", "info": {"version": "1.0.0", "title": "Event"}, "paths": {},
         "components": {"schemas": {"Event": {"type": "object"}}, "examples": {}}}\
        """;

    static SharedEvents none() {
        return new SharedEvents(NEW);
    }

    /** The events by name, as JSON. */
    Map<String, String> events() {
        Map<String, String> events = new LinkedHashMap<>();
        JsonNode examples = tree().at("/components/examples");
        examples.propertyNames()
                .forEach(name -> events.put(
                        name, PrettyJson.of(examples.get(name).path("value").toString())));
        return events;
    }

    /** With one more, or another in its place. */
    SharedEvents with(String name, String event) {
        ObjectNode tree = tree();
        tree.withObject("/components/examples").putObject(name).set("value", JSON.readTree(event));
        return new SharedEvents(tree.toString());
    }

    private ObjectNode tree() {
        try {
            if (JSON.readTree(document) instanceof ObjectNode tree) {
                return tree;
            }
        } catch (JacksonException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static Refused unreadable() {
        return Refused.notDone(
                Text.tr("The shared test events of this function can’t be read: their document is not JSON."),
                Text.tr("Look at it in EventBridge’s schema registry lambda-testevent-schemas."));
    }
}
