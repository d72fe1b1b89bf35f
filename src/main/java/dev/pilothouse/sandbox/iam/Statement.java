package dev.pilothouse.sandbox.iam;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One statement of a policy. */
record Statement(boolean denies, Matcher principals, Matcher actions, Matcher resources, List<Condition> conditions) {
    static Statement of(JsonNode node) {
        boolean denies =
                switch (node.path("Effect").asString("")) {
                    case "Allow" -> false;
                    case "Deny" -> true;
                    default -> throw new IllegalArgumentException("Effect is Allow or Deny.");
                };
        List<Condition> conditions = new ArrayList<>();
        node.path("Condition").forEachEntry((operator, keys) -> keys.forEachEntry(
                (key, values) -> conditions.add(new Condition(operator, key, texts(values)))));
        Matcher actions = Matcher.of(node, "Action", (wanted, ask) -> Wildcard.matchesIgnoringCase(wanted, ask.action()));
        if (actions == Matcher.ANY) {
            throw new IllegalArgumentException("A statement needs an Action or a NotAction.");
        }
        Matcher resources = Matcher.of(node, "Resource", (wanted, ask) -> Variables.in(wanted, ask)
                .filter(pattern -> Wildcard.matches(pattern, ask.resource()))
                .isPresent());
        return new Statement(denies, Principals.of(node), actions, resources, conditions);
    }

    /** All texts of a value that is one text or a list of them. */
    static List<String> texts(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).toList()
                : List.of(value.asString());
    }

    boolean isAbout(Ask ask) {
        return principals.matches(ask)
                && actions.matches(ask)
                && resources.matches(ask)
                && conditions.stream().allMatch(condition -> condition.holds(ask, denies));
    }
}
