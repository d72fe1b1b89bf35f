package dev.pilothouse.sandbox.logs.insights;

import java.util.List;
import java.util.regex.Pattern;

/** One step of a query. */
sealed interface Command {
    record Fields(List<Expression.Named> fields) implements Command {}

    record Display(List<Expression.Named> fields) implements Command {}

    record Filter(Expression condition) implements Command {}

    /**
     * Takes values out of a text.
     *
     * @param pattern with a group for each name, in order
     */
    record Parse(Expression of, Pattern pattern, List<String> names) implements Command {}

    record Stats(List<Expression.Named> values, List<Expression.Named> by) implements Command {}

    record Sort(List<Key> keys) implements Command {}

    record Limit(int most) implements Command {}

    record Dedup(List<String> fields) implements Command {}

    /** What is sorted by. */
    record Key(Expression by, boolean descending) {}
}
