package dev.pilothouse.playground;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a workspace tells of a role: the actions that its policy allows, whatever the resource. */
final class AllowedActions {
    private AllowedActions() {}

    static List<String> of(String policy) {
        return elements(JsonMapper.shared().readTree(policy).path("Statement"))
                .filter(statement -> statement.path("Effect").asString().equals("Allow"))
                .flatMap(statement -> elements(statement.path("Action")))
                .map(JsonNode::asString)
                .toList();
    }

    /** IAM lets one element stand for a list of one. */
    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
