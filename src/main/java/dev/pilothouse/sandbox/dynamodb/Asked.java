package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.Expressions;
import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.expression.Projection;
import dev.pilothouse.sandbox.dynamodb.expression.Update;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expressions of one request as its members hold them, null where they were left out. */
final class Asked {
    private final Expressions expressions;

    private Asked(Expressions expressions) {
        this.expressions = expressions;
    }

    /**
     * Against the request's placeholders, where there is an expression for them.
     *
     * @param projection the ProjectionExpression, which has names but no values
     * @param withValues the other expressions by their parameters' names
     */
    static Asked of(
            Optional<Map<String, String>> names,
            Optional<Map<String, AttributeValue>> values,
            Optional<String> projection,
            List<Given> withValues) {
        boolean none = withValues.stream().allMatch(given -> given.text() == null);
        if (names.isPresent() && none && projection.isEmpty()) {
            throw Invalid.request("ExpressionAttributeNames can only be specified when using expressions");
        }
        if (values.isPresent() && none) {
            throw Invalid.request("ExpressionAttributeValues can only be specified when using expressions: "
                    + String.join(
                            " and ", withValues.stream().map(Given::parameter).toList())
                    + (withValues.size() > 1 ? " are null" : " is null"));
        }
        return new Asked(Expressions.with(names, values));
    }

    static Given given(String parameter, String text) {
        return new Given(parameter, text);
    }

    /** A map as the SDK holds it: empty where it was left out. */
    static <V> Optional<Map<String, V>> map(boolean given, Map<String, V> map) {
        return given ? Optional.of(map) : Optional.empty();
    }

    Optional<Condition> condition(String parameter, String text) {
        return Optional.ofNullable(text).map(given -> expressions.condition(parameter, given));
    }

    Update update(String text) {
        return Optional.ofNullable(text).map(expressions::update).orElse(Update.NONE);
    }

    Optional<List<Path>> projection(String text) {
        return Optional.ofNullable(text).map(expressions::projection).map(Projection::paths);
    }

    /** When all were read. */
    void done() {
        expressions.requireAllUsed();
    }

    /** Refuses parameters of both generations in one request. */
    static void requireOneGeneration(Map<String, Boolean> legacy, Given... expressions) {
        List<String> old = legacy.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        List<String> used = Stream.of(expressions)
                .filter(it -> Objects.nonNull(it.text()))
                .map(Given::parameter)
                .toList();
        if (!old.isEmpty() && !used.isEmpty()) {
            throw Invalid.request("Can not use both expression and non-expression parameters in the same request:"
                    + " Non-expression parameters: {" + String.join(", ", old) + "} Expression parameters: {"
                    + String.join(", ", used) + "}");
        }
    }

    /** A parameter and the expression in it; null for none. */
    record Given(String parameter, String text) {}
}
