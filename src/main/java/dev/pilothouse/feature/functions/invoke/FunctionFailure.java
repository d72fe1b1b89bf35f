package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * In what a function failed, as its runtime told: {@code errorType}, {@code errorMessage} and a stack whose name differs by
 * runtime ({@code stackTrace} of Java and Python, {@code trace} of Node.js). Pure.
 *
 * @param type such as {@code java.lang.IllegalStateException} or {@code Sandbox.Timedout}; may be empty
 * @param stack its lines, outermost first
 */
public record FunctionFailure(String type, String message, List<String> stack, Optional<FunctionFailure> cause) {
    private static final int DEEPEST = 10;

    public FunctionFailure {
        stack = List.copyOf(stack);
    }

    /** @return empty where the payload tells nothing of the kind */
    public static Optional<FunctionFailure> of(String payload) {
        try {
            return read(JsonMapper.shared().readTree(payload), 0);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** In words, where AWS's own say little. */
    public String words() {
        if (type.equals("Sandbox.Timedout") || message.contains("Task timed out after")) {
            return Text.tr("The function ran out of time.");
        }
        if (type.equals("Runtime.OutOfMemory") || type.equals("OutOfMemory") || message.contains("signal: killed")) {
            return Text.tr("The function ran out of memory.");
        }
        if (type.equals("Runtime.ExitError")) {
            return Text.tr("The function’s process ended before it answered.");
        }
        return Text.tr("The function failed.");
    }

    /** All of it as the lines of a stack, causes below. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(type.isEmpty() ? message : type + ": " + message);
        stack.stream().filter(line -> !lines.contains(line)).forEach(line -> lines.add("    " + line.strip()));
        cause.ifPresent(inner -> {
            List<String> below = inner.lines();
            lines.add(Text.tr("Caused by {0}", below.getFirst()));
            lines.addAll(below.subList(1, below.size()));
        });
        return lines;
    }

    private static Optional<FunctionFailure> read(JsonNode tree, int depth) {
        if (!tree.isObject() || !tree.has("errorMessage") && !tree.has("errorType") || depth > DEEPEST) {
            return Optional.empty();
        }
        JsonNode stack = tree.has("stackTrace") ? tree.path("stackTrace") : tree.path("trace");
        return Optional.of(new FunctionFailure(
                text(tree.path("errorType")),
                text(tree.path("errorMessage")),
                stack.valueStream().map(FunctionFailure::text).toList(),
                read(tree.path("cause"), depth + 1)));
    }

    // Old runtimes of Python give each step as a list.
    private static String text(JsonNode node) {
        if (node.isArray()) {
            return String.join(
                    ", ", node.valueStream().map(FunctionFailure::text).toList());
        }
        return node.isString() ? node.stringValue() : node.isMissingNode() || node.isNull() ? "" : node.toString();
    }
}
