package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.Optional;

/** From one value to another, as several conditions on one place leave it. */
record Range(Optional<Bound> low, Optional<Bound> high) {
    static final Range ALL = new Range(Optional.empty(), Optional.empty());

    /**
     * One end of it.
     *
     * @param included whether the value itself fits
     */
    record Bound(Value value, boolean included) {}

    /** What is left when each of these holds; those that are no comparison leave all. */
    static Range of(List<Check> checks) {
        Range range = ALL;
        for (Check check : checks) {
            range = switch (check) {
                case Check.Between(Value low, Value high) ->
                    range.from(new Bound(low, true)).to(new Bound(high, true));
                case Check.Compares(Comparison comparison, Value value) -> range.and(comparison, value);
                default -> range;
            };
        }
        return range;
    }

    /** Whether nothing can lie in it; ends of different types leave nothing either. */
    boolean isEmpty() {
        if (low.isEmpty() || high.isEmpty()) {
            return false;
        }
        int order = Order.of(low.get().value, high.get().value).orElse(1);
        return order > 0 || order == 0 && !(low.get().included && high.get().included);
    }

    private Range and(Comparison comparison, Value value) {
        return switch (comparison) {
            // What has no order equals itself, and lies between nothing.
            case EQUAL -> Order.has(value) ? from(new Bound(value, true)).to(new Bound(value, true)) : this;
            case NOT_EQUAL -> this;
            case LESS -> to(new Bound(value, false));
            case AT_MOST -> to(new Bound(value, true));
            case GREATER -> from(new Bound(value, false));
            case AT_LEAST -> from(new Bound(value, true));
        };
    }

    private Range from(Bound bound) {
        return new Range(Optional.of(low.filter(old -> isTighter(old, bound, 1)).orElse(bound)), high);
    }

    private Range to(Bound bound) {
        return new Range(
                low, Optional.of(high.filter(old -> isTighter(old, bound, -1)).orElse(bound)));
    }

    private static boolean isTighter(Bound old, Bound fresh, int direction) {
        int order = Order.of(old.value, fresh.value).orElse(0) * direction;
        return order > 0 || order == 0 && !old.included;
    }
}
