package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How conditions on a sort key are asked: of each attribute one of them, or a range of two, since a key condition takes no more
 * ("Key condition expressions", Amazon DynamoDB Developer Guide); from left to right, none left out, and nothing behind one
 * that does not equal something ("Multi-attribute key schema", there).
 *
 * @param key what is asked of the key; empty: all of the partition is read
 * @param used the conditions that this answers
 * @param rest those that it does not answer
 */
record SortUse(List<Where.Holds> key, List<Where> used, List<Where> rest) {
    /** Of those conditions that are about one of these attributes alone. */
    static SortUse of(List<KeyAttribute> attributes, List<Where> conditions) {
        SortUse all = new SortUse(List.of(), List.of(), List.of());
        boolean open = true;
        for (KeyAttribute attribute : attributes) {
            List<Where.Holds> single = conditions.stream()
                    .flatMap(one -> KeyUse.Partitions.single(attribute, one).stream())
                    .toList();
            List<Check> checks = single.stream().map(Where.Holds::check).toList();
            Optional<Check> key = open ? key(checks) : Optional.empty();
            all = all.with(of(Path.of(attribute.name()), key, single));
            open = key.filter(Check::isEqual).isPresent();
        }
        return all;
    }

    /** Whether it has a place here. */
    boolean isAbout(Where condition) {
        return used.contains(condition) || rest.contains(condition);
    }

    private SortUse with(SortUse next) {
        return new SortUse(joined(key, next.key), joined(used, next.used), joined(rest, next.rest));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static SortUse of(Path path, Optional<Check> key, List<Where.Holds> conditions) {
        List<Where> used = new ArrayList<>();
        List<Where> rest = new ArrayList<>();
        for (Where.Holds one : conditions) {
            boolean helps = key.isPresent() && helps(one.check(), key.get());
            if (helps || one.check() instanceof Check.Exists) {
                used.add(one);
            }
            if (!answered(one.check(), key)) {
                rest.add(one);
            }
        }
        return new SortUse(
                key.map(check -> new Where.Holds(path, check)).stream().toList(), used, rest);
    }

    private static Optional<Check> key(List<Check> checks) {
        for (Check check : checks) {
            if (Check.isEqual(check)) {
                return Optional.of(check);
            }
        }
        Range range = Range.of(checks);
        if (range.low().isPresent() && range.high().isPresent()) {
            return Optional.of(new Check.Between(
                    range.low().get().value(), range.high().get().value()));
        }
        return range.low()
                .map(low -> compares(low.included() ? Comparison.AT_LEAST : Comparison.GREATER, low))
                .or(() -> range.high()
                        .map(high -> compares(high.included() ? Comparison.AT_MOST : Comparison.LESS, high)))
                .or(() -> checks.stream()
                        .filter(Check.BeginsWith.class::isInstance)
                        .findFirst());
    }

    private static Check compares(Comparison comparison, Range.Bound bound) {
        return new Check.Compares(comparison, bound.value());
    }

    // Whether the person's own words for it belong to what is asked of the key.
    private static boolean helps(Check check, Check key) {
        return check.equals(key)
                || switch (check) {
                    case Check.Between range -> true;
                    case Check.Compares(Comparison comparison, Value value) -> comparison.isRange();
                    default -> false;
                };
    }

    private static boolean answered(Check check, Optional<Check> key) {
        if (check instanceof Check.Exists || key.isPresent() && check.equals(key.get())) {
            return true;
        }
        return key.isPresent()
                && !Check.isEqual(key.get())
                && switch (check) {
                    case Check.Between range -> true;
                    case Check.Compares(Comparison comparison, Value value) ->
                        comparison == Comparison.AT_LEAST
                                || comparison == Comparison.AT_MOST
                                // Between includes both its ends.
                                || comparison.isRange() && !(key.get() instanceof Check.Between);
                    default -> false;
                };
    }
}
