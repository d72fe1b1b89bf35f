package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;

/**
 * What is asked of one place in an item. Values of different types never fit each other, and where nothing is, only
 * {@link Missing}, {@link Lacks} and a comparison by ≠ hold ("Comparison operator and function reference", Amazon DynamoDB
 * Developer Guide).
 */
public sealed interface Check {
    /** Beside a value: all six comparisons for text, numbers and binary, = and ≠ for the rest. */
    record Compares(Comparison comparison, Value value) implements Check {}

    /** From one value to another, both included. */
    record Between(Value low, Value high) implements Check {}

    /** Whether one value alone passes. */
    static boolean isEqual(Check check) {
        return check instanceof Compares(Comparison comparison, Value value) && comparison == Comparison.EQUAL;
    }

    /** Of text or binary. */
    record BeginsWith(Value prefix) implements Check {}

    /** A part of a text or binary, a member of a set, an element of a list. */
    record Contains(Value part) implements Check {}

    /** The opposite of {@link Contains}. */
    record Lacks(Value part) implements Check {}

    /** Something is there, even {@code NULL}. */
    record Exists() implements Check {}

    /** Nothing is there. */
    record Missing() implements Check {}

    /** Of this type. */
    record IsType(Type type) implements Check {}

    /** One of these. */
    record In(List<Value> values) implements Check {
        public In {
            values = List.copyOf(values);
        }
    }

    /** How long a text is in characters or a binary in bytes, how many members a set, a list or a map has. */
    record Size(Comparison comparison, long size) implements Check {}
}
