package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.KeyShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How conditions that each have to hold fall upon the keys of a table or an index.
 *
 * @param partitions the partitions to be read, each once; one or more
 * @param sort what is asked of the sort key within them
 * @param used the conditions that those two answer
 * @param filter what DynamoDB checks after reading: no key is mentioned in it ("Filter expressions", Developer Guide)
 * @param rest what has to be checked on this side
 */
record KeyUse(
        List<Value> partitions, Optional<Where.Holds> sort, List<Where> used, List<Where> filter, List<Where> rest) {

    /** Empty where no partition is told. */
    static Optional<KeyUse> of(KeyShape keys, List<Where> conjuncts) {
        Optional<Where> telling = conjuncts.stream()
                .filter(one -> Partitions.of(keys.partition(), one).isPresent())
                .min((one, other) -> Integer.compare(count(keys, one), count(keys, other)));
        return telling.map(partition -> {
            List<Where> others = new ArrayList<>(conjuncts);
            others.remove(partition);
            return with(keys, partition, others);
        });
    }

    private static KeyUse with(KeyShape keys, Where partition, List<Where> others) {
        List<Where> used = new ArrayList<>(List.of(partition));
        List<Where> filter = new ArrayList<>();
        List<Where> rest = new ArrayList<>();
        List<Where.Holds> sorting = new ArrayList<>();
        for (Where other : others) {
            if (keys.sort().flatMap(sort -> Partitions.single(sort, other)).isPresent()) {
                sorting.add((Where.Holds) other);
            } else if (keys.names().stream().anyMatch(other::mentions)) {
                rest.add(other);
            } else {
                filter.add(other);
            }
        }
        Optional<SortUse> sort = keys.sort().map(key -> SortUse.of(Path.of(key.name()), sorting));
        sort.ifPresent(use -> {
            used.addAll(use.used());
            rest.addAll(use.rest());
        });
        return new KeyUse(
                Partitions.of(keys.partition(), partition).orElseThrow(),
                sort.flatMap(SortUse::key),
                used,
                filter,
                rest);
    }

    private static int count(KeyShape keys, Where one) {
        return Partitions.of(keys.partition(), one).orElseThrow().size();
    }

    /** Whether the whole key is told, so that there is one item at most. */
    boolean isOneItem(KeyShape keys) {
        return partitions.size() == 1 && (keys.sort().isEmpty() || strength() == 2);
    }

    /** 2: one sort key; 1: a range of them; 0: all of them. */
    int strength() {
        return sort.map(one -> one.check() instanceof Check.Compares(Comparison comparison, Value value)
                                && comparison == Comparison.EQUAL
                        ? 2
                        : 1)
                .orElse(0);
    }

    /** Conditions on one key attribute. */
    static final class Partitions {
        // DynamoDB itself takes a hundred in one IN; so many queries one after the other are still quick.
        private static final int MOST = 25;

        private Partitions() {}

        /** The values that a condition leaves to an attribute; empty where it leaves others or too many. */
        static Optional<List<Value>> of(KeyAttribute key, Where condition) {
            return switch (condition) {
                case Where.Holds(Path path, Check check)
                when path.equals(Path.of(key.name())) ->
                    switch (check) {
                        case Check.Compares(Comparison comparison, Value value)
                        when comparison == Comparison.EQUAL -> fit(key, List.of(value));
                        case Check.In(List<Value> values) -> fit(key, values);
                        default -> Optional.empty();
                    };
                case Where.Any(List<Where> parts)
                when parts.size() <= MOST
                        && parts.stream().allMatch(part -> of(key, part).isPresent()) ->
                    fit(
                            key,
                            parts.stream()
                                    .flatMap(part -> of(key, part).orElseThrow().stream())
                                    .toList());
                default -> Optional.empty();
            };
        }

        /** A condition on this attribute alone that its type can answer. */
        static Optional<Where.Holds> single(KeyAttribute key, Where condition) {
            return condition instanceof Where.Holds one
                            && one.path().equals(Path.of(key.name()))
                            && Keys.fits(key, one.check())
                    ? Optional.of(one)
                    : Optional.empty();
        }

        private static Optional<List<Value>> fit(KeyAttribute key, List<Value> values) {
            List<Value> each = values.stream().distinct().toList();
            return each.size() <= MOST && each.stream().allMatch(value -> Keys.mayBe(key, value))
                    ? Optional.of(each)
                    : Optional.empty();
        }
    }
}
