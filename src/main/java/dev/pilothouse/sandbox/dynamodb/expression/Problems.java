package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is wrong with an expression that could be read. DynamoDB tells one thing: of the first rank there is, the first
 * one found.
 */
final class Problems {
    private final String parameter;
    private final Map<Rank, String> found = new EnumMap<>(Rank.class);

    Problems(String parameter) {
        this.parameter = parameter;
    }

    void note(Rank rank, String text) {
        found.putIfAbsent(rank, text);
    }

    void raise() {
        found.values().stream().findFirst().ifPresent(text -> {
            throw invalid(parameter, text);
        });
    }

    static RuntimeException invalid(String parameter, String text) {
        return Invalid.request("Invalid " + parameter + ": " + text);
    }

    /** In the order in which they are told. */
    enum Rank {
        PARENTHESES,
        SECTION,
        FUNCTION,
        MISUSED,
        RESERVED,
        MEANING,
        OVERLAP,
        CONFLICT
    }
}
