package dev.pilothouse.sandbox.iam;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One statement of a policy. */
record Statement(boolean denies, Element principals, Element actions, Element resources, List<Condition> conditions) {
    static Statement of(JsonNode node) {
        boolean denies = switch (node.path("Effect").asString("")) {
            case "Allow" -> false;
            case "Deny" -> true;
            default -> throw missing("Effect");
        };
        List<Condition> conditions = new ArrayList<>();
        node.path("Condition")
                .forEachEntry((operator, keys) -> keys.forEachEntry(
                        (key, values) -> conditions.add(new Condition(operator, key, texts(values)))));
        Element actions = Element.of(
                require(node, "Action"), "Action", (wanted, ask) -> Wildcard.matchesIgnoringCase(wanted, ask.action()));
        Element resources = Element.of(
                require(node, "Resource"),
                "Resource",
                (wanted, ask) -> Variables.in(wanted, ask)
                        .filter(pattern -> Wildcard.matches(pattern, ask.resource()))
                        .isPresent());
        return new Statement(denies, Principals.of(node), actions, resources, conditions);
    }

    /** All texts of a value that is one text or a list of them. */
    static List<String> texts(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asString).toList() : List.of(value.asString());
    }

    /** The node itself, which must have that field or its {@code Not} form. */
    static JsonNode require(JsonNode node, String field) {
        if (!node.has(field) && !node.has("Not" + field)) {
            throw missing(field);
        }
        return node;
    }

    private static IllegalArgumentException missing(String field) {
        return new IllegalArgumentException("Missing required field " + field);
    }

    boolean isAbout(Ask ask) {
        return principals.matches(ask)
                && actions.matches(ask)
                && resources.matches(ask)
                && conditions.stream().allMatch(condition -> condition.holds(ask, denies));
    }
}
