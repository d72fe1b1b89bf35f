package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Unions and differences of sets of one type. */
final class SetMath {
    private SetMath() {}

    static Value union(Value one, Value other) {
        return switch (one) {
            case Value.Texts(var set) when other instanceof Value.Texts(var more) -> new Value.Texts(union(set, more));
            case Value.Nums(var set) when other instanceof Value.Nums(var more) -> new Value.Nums(union(set, more));
            case Value.Blobs(var set) when other instanceof Value.Blobs(var more) -> new Value.Blobs(union(set, more));
            default -> throw Updater.wrongType();
        };
    }

    /** Empty where nothing is left, since there are no empty sets. */
    static Optional<Value> without(Value one, Value other) {
        return switch (one) {
            case Value.Texts(var set)
            when other instanceof Value.Texts(var less) -> without(set, less).map(Value.Texts::new);
            case Value.Nums(var set)
            when other instanceof Value.Nums(var less) -> without(set, less).map(Value.Nums::new);
            case Value.Blobs(var set)
            when other instanceof Value.Blobs(var less) -> without(set, less).map(Value.Blobs::new);
            default -> throw Updater.wrongType();
        };
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static <T> Optional<Set<T>> without(Set<T> one, Set<T> other) {
        Set<T> rest = new LinkedHashSet<>(one);
        rest.removeAll(other);
        return Optional.of(rest).filter(left -> !left.isEmpty());
    }
}
