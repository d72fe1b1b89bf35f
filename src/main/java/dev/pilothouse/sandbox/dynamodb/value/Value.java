package dev.pilothouse.sandbox.dynamodb.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;

/** An attribute's value. Immutable; equal where DynamoDB's {@code =} says so: sets without regard to order, numbers by value. */
public sealed interface Value {
    Kind kind();

    /** S: text. */
    record Text(String text) implements Value {
        @Override
        public Kind kind() {
            return Kind.S;
        }
    }

    /** N: a number in its normal form, see {@link Numbers}. */
    record Num(BigDecimal number) implements Value {
        @Override
        public Kind kind() {
            return Kind.N;
        }
    }

    /** B: bytes. */
    record Bytes(SdkBytes bytes) implements Value {
        @Override
        public Kind kind() {
            return Kind.B;
        }
    }

    /** BOOL. */
    record Bool(boolean flag) implements Value {
        @Override
        public Kind kind() {
            return Kind.BOOL;
        }
    }

    /** NULL, which is a value and not the lack of one. */
    record Null() implements Value {
        @Override
        public Kind kind() {
            return Kind.NULL;
        }
    }

    /** L: values of any types in order. */
    record Many(List<Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
        }

        @Override
        public Kind kind() {
            return Kind.L;
        }
    }

    /** M: values by name; also a whole item. */
    record Tree(Map<String, Value> values) implements Value {
        /** Nothing in it. */
        public static final Tree EMPTY = new Tree(Map.of());

        public Tree {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public Kind kind() {
            return Kind.M;
        }

        /** The value of that name. */
        public Optional<Value> get(String name) {
            return Optional.ofNullable(values.get(name));
        }
    }

    /** SS: texts, at least one. */
    record Texts(Set<String> texts) implements Value {
        public Texts {
            texts = Collections.unmodifiableSet(new LinkedHashSet<>(texts));
        }

        @Override
        public Kind kind() {
            return Kind.SS;
        }
    }

    /** NS: numbers, at least one. */
    record Nums(Set<BigDecimal> numbers) implements Value {
        public Nums {
            numbers = Collections.unmodifiableSet(new LinkedHashSet<>(numbers));
        }

        @Override
        public Kind kind() {
            return Kind.NS;
        }
    }

    /** BS: bytes, at least one. */
    record Blobs(Set<SdkBytes> blobs) implements Value {
        public Blobs {
            blobs = Collections.unmodifiableSet(new LinkedHashSet<>(blobs));
        }

        @Override
        public Kind kind() {
            return Kind.BS;
        }
    }
}
