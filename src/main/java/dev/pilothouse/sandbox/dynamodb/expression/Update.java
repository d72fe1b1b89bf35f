package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.List;

/** What an update expression does, in the order written; no two of its paths touch each other. */
public record Update(List<Action> actions) {
    /** Changes nothing. */
    public static final Update NONE = new Update(List.of());

    public Update {
        actions = List.copyOf(actions);
    }

    /** Whether it only takes away, so that it makes no item where there is none. */
    public boolean onlyTakes() {
        return !actions.isEmpty()
                && actions.stream().allMatch(it -> it instanceof Action.Remove || it instanceof Action.Delete);
    }

    /** One action on one path. */
    public sealed interface Action {
        /** What it changes. */
        Path path();

        /** {@code SET path = value}. */
        record Set(Path path, Operand value) implements Action {}

        /** {@code REMOVE path}. */
        record Remove(Path path) implements Action {}

        /** {@code ADD path :value}, a number to add or a set to unite with. */
        record Add(Path path, Value value) implements Action {}

        /** {@code DELETE path :value}, members to take out of a set. */
        record Delete(Path path, Value value) implements Action {}
    }
}
