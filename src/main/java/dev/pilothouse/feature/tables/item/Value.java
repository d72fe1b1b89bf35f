package dev.pilothouse.feature.tables.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * A value of an item: one of DynamoDB's ten types ("Supported data types", Amazon DynamoDB Developer Guide). Immutable. Two
 * are equal when DynamoDB takes them for equal: of the same type, numbers by what they are worth, sets and maps in any order.
 */
public sealed interface Value {
    /** Its type. */
    Type type();

    /** Text; may be empty. */
    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text);
        }

        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /**
     * A number that DynamoDB can hold, as its digits and never as a double.
     *
     * @param digits as they were written, where JSON writes a number so too; {@code 64.50} equals {@code 64.5}
     */
    record Num(String digits) implements Value {
        /** @throws IllegalArgumentException where {@link Numbers#problem} has something to say */
        public Num {
            digits = Numbers.accepted(digits);
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Num(String theirs)
                    && (digits.equals(theirs) || Numbers.worth(digits).equals(Numbers.worth(theirs)));
        }

        @Override
        public int hashCode() {
            return Numbers.worth(digits).hashCode();
        }
    }

    /** Bytes; may be none. */
    record Bytes(byte[] bytes) implements Value {
        public Bytes {
            bytes = bytes.clone();
        }

        /** A copy of them. */
        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        /** How many there are. */
        public int length() {
            return bytes.length;
        }

        /** As JSON writes them (RFC 4648, section 4). */
        public String base64() {
            return Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        public Type type() {
            return Type.BYTES;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes theirs && Arrays.equals(bytes, theirs.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Bytes[" + base64() + "]";
        }
    }

    /** True or false. */
    record Bool(boolean holds) implements Value {
        @Override
        public Type type() {
            return Type.BOOL;
        }
    }

    /** Nothing, and yet there: not the same as an attribute that is missing. */
    record Null() implements Value {
        @Override
        public Type type() {
            return Type.NULL;
        }
    }

    /** A list; its elements may be of any types. */
    record Many(List<Value> elements) implements Value {
        public Many {
            elements = List.copyOf(elements);
        }

        @Override
        public Type type() {
            return Type.LIST;
        }
    }

    /** A map, in the order in which it was read. */
    record Tree(SequencedMap<String, Value> members) implements Value {
        public Tree {
            members = copy(members);
        }

        @Override
        public Type type() {
            return Type.MAP;
        }

        Item asItem() {
            return new Item(members);
        }
    }

    /** A set of texts; DynamoDB keeps no empty one. */
    record TextSet(SequencedSet<String> members) implements Value {
        public TextSet {
            members = copy(members);
        }

        /** The same without the second of two equal members. */
        public static TextSet of(Collection<String> members) {
            return new TextSet(new LinkedHashSet<>(members));
        }

        @Override
        public Type type() {
            return Type.TEXT_SET;
        }
    }

    /** A set of numbers; DynamoDB keeps no empty one. */
    record NumSet(SequencedSet<Num> members) implements Value {
        public NumSet {
            members = copy(members);
        }

        /** The same without the second of two equal members. */
        public static NumSet of(Collection<Num> members) {
            return new NumSet(new LinkedHashSet<>(members));
        }

        @Override
        public Type type() {
            return Type.NUMBER_SET;
        }
    }

    /** A set of bytes; DynamoDB keeps no empty one. */
    record BytesSet(SequencedSet<Bytes> members) implements Value {
        public BytesSet {
            members = copy(members);
        }

        /** The same without the second of two equal members. */
        public static BytesSet of(Collection<Bytes> members) {
            return new BytesSet(new LinkedHashSet<>(members));
        }

        @Override
        public Type type() {
            return Type.BYTES_SET;
        }
    }

    /** A map of its own, in the same order, that nobody can change. */
    static SequencedMap<String, Value> copy(Map<String, Value> members) {
        SequencedMap<String, Value> own = new LinkedHashMap<>(members);
        own.forEach((name, value) -> {
            Objects.requireNonNull(name);
            Objects.requireNonNull(value);
        });
        return Collections.unmodifiableSequencedMap(own);
    }

    private static <T> SequencedSet<T> copy(SequencedSet<T> members) {
        return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(List.copyOf(new ArrayList<>(members))));
    }
}
