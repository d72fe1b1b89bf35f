package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Sizes;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expressions of one request, read against its placeholders. One thread, one request. */
public final class Expressions {
    private static final int LONGEST = 4096;

    private final Placeholders placeholders;

    private Expressions(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** With the placeholders that a request gives; empty where it gives none. */
    public static Expressions with(Optional<Map<String, String>> names, Optional<Map<String, AttributeValue>> values) {
        return new Expressions(Placeholders.of(names, values));
    }

    /**
     * A condition.
     *
     * @param parameter the request's parameter, such as {@code FilterExpression}
     */
    public Condition condition(String parameter, String text) {
        return read(parameter, text, (tokens, problems) -> new ConditionParser(tokens, placeholders, problems).whole());
    }

    /** The {@code UpdateExpression}. */
    public Update update(String text) {
        return read(
                "UpdateExpression",
                text,
                (tokens, problems) -> new UpdateParser(tokens, placeholders, problems).whole());
    }

    /** The {@code ProjectionExpression}. */
    public Projection projection(String text) {
        return read("ProjectionExpression", text, (tokens, problems) -> {
            PathParser paths = new PathParser(tokens, placeholders, problems);
            Overlaps overlaps = new Overlaps(problems);
            var wanted = new java.util.ArrayList<Path>();
            do {
                wanted.add(paths.path());
            } while (tokens.take(","));
            tokens.expectEnd();
            wanted.forEach(overlaps::add);
            return new Projection(wanted);
        });
    }

    /** Refuses placeholders that none of the expressions read so far refers to. */
    public void requireAllUsed() {
        placeholders.requireAllUsed();
    }

    private <T> T read(String parameter, String text, BiFunction<Tokens, Problems, T> read) {
        if (text.isBlank()) {
            throw Problems.invalid(parameter, "The expression can not be empty;");
        }
        int size = Sizes.utf8(text);
        if (size > LONGEST) {
            throw Problems.invalid(
                    parameter,
                    "Expression size has exceeded the maximum allowed size;"
                            + (parameter.equals("UpdateExpression") ? "" : " expression size: " + size));
        }
        Problems problems = new Problems(parameter);
        T expression = read.apply(new Tokens(parameter, text), problems);
        problems.raise();
        return expression;
    }
}
