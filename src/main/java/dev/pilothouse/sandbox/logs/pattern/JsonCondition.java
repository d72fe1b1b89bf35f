package dev.pilothouse.sandbox.logs.pattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A condition on one member of a JSON message.
 *
 * @param path names of members and indexes of elements, from the root
 */
record JsonCondition(List<Step> path, Predicate<JsonNode> test) {
    /** A member or an element; missing nodes lead to missing nodes. */
    private sealed interface Step {
        JsonNode from(JsonNode node);

        record Member(String name) implements Step {
            @Override
            public JsonNode from(JsonNode node) {
                return node.path(name);
            }
        }

        record Element(int index) implements Step {
            @Override
            public JsonNode from(JsonNode node) {
                return node.path(index);
            }
        }
    }

    static JsonCondition read(Scanner scanner) throws InvalidPatternException {
        scanner.require("$");
        List<Step> path = new ArrayList<>();
        while (scanner.peek() == '.' || scanner.peek() == '[') {
            path.add(scanner.take(".") ? member(scanner) : element(scanner));
        }
        return new JsonCondition(path, test(scanner));
    }

    private static Step member(Scanner scanner) throws InvalidPatternException {
        String name = scanner.whileSo(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
        if (name.isEmpty()) {
            throw scanner.unexpected();
        }
        return new Step.Member(name);
    }

    private static Step element(Scanner scanner) throws InvalidPatternException {
        scanner.require("[");
        String index = scanner.whileSo(c -> c >= '0' && c <= '9');
        if (index.isEmpty() || index.length() > 9) {
            throw scanner.unexpected();
        }
        scanner.require("]");
        return new Step.Element(Integer.parseInt(index));
    }

    private static Predicate<JsonNode> test(Scanner scanner) throws InvalidPatternException {
        if (scanner.takeWord("IS")) {
            return is(scanner);
        }
        if (scanner.takeWord("NOT")) {
            if (!scanner.takeWord("EXISTS")) {
                throw scanner.unexpected();
            }
            return JsonNode::isMissingNode;
        }
        Optional<Comparison> comparison = Comparison.read(scanner);
        if (comparison.isEmpty()) {
            throw scanner.unexpected();
        }
        return node -> text(node).filter(comparison.get()::holds).isPresent();
    }

    private static Predicate<JsonNode> is(Scanner scanner) throws InvalidPatternException {
        if (scanner.takeWord("NULL")) {
            return JsonNode::isNull;
        }
        if (scanner.takeWord("TRUE")) {
            return node -> node.isBoolean() && node.asBoolean();
        }
        if (scanner.takeWord("FALSE")) {
            return node -> node.isBoolean() && !node.asBoolean();
        }
        throw scanner.unexpected();
    }

    // Only texts, numbers and truth values can be compared; with anything else the condition doesn't hold, whatever it
    // is.
    private static Optional<String> text(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING, BOOLEAN -> Optional.of(node.asString());
            case NUMBER -> Optional.of(plain(node.decimalValue()));
            case OBJECT, ARRAY, NULL, MISSING, BINARY, POJO -> Optional.empty();
        };
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) < 400 ? number.toPlainString() : number.toString();
    }

    boolean holds(JsonNode root) {
        JsonNode node = root;
        for (Step step : path) {
            node = step.from(node);
        }
        return test.test(node);
    }
}
