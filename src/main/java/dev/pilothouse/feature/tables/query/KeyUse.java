package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.KeyShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How conditions that each have to hold fall upon the keys of a table or an index.
 *
 * @param partitions the partitions to be read, each once, by what each attribute of their key equals; one or more
 * @param sort what is asked of the sort key's attributes within them, from left to right: all equal something but the last
 * @param used the conditions that those two answer
 * @param filter what DynamoDB checks after reading: no key is mentioned in it ("Filter expressions", Developer Guide)
 * @param rest what has to be checked on this side
 */
record KeyUse(
        List<List<Where>> partitions, List<Where.Holds> sort, List<Where> used, List<Where> filter, List<Where> rest) {

    /** Empty where no partition is told. */
    static Optional<KeyUse> of(KeyShape keys, List<Where> conjuncts) {
        List<Where> others = new ArrayList<>(conjuncts);
        List<Where> telling = new ArrayList<>();
        List<List<Where>> partitions = List.of(List.of());
        for (KeyAttribute key : keys.partition()) {
            Optional<Where> one = Partitions.telling(key, conjuncts);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            telling.add(one.get());
            others.remove(one.get());
            partitions = Partitions.with(partitions, key, one.get());
        }
        return partitions.size() > Partitions.MOST
                ? Optional.empty()
                : Optional.of(with(keys, partitions, telling, others));
    }

    private static KeyUse with(KeyShape keys, List<List<Where>> partitions, List<Where> telling, List<Where> others) {
        SortUse sort = SortUse.of(keys.sort(), others);
        List<Where> used = new ArrayList<>(telling);
        used.addAll(sort.used());
        List<Where> filter = new ArrayList<>();
        List<Where> rest = new ArrayList<>(sort.rest());
        for (Where other : others) {
            if (!sort.isAbout(other)) {
                (keys.names().stream().anyMatch(other::mentions) ? rest : filter).add(other);
            }
        }
        return new KeyUse(partitions, sort.key(), used, filter, rest);
    }

    /** Whether the whole key is told, so that there is one item at most. */
    boolean isOneItem(KeyShape keys) {
        return partitions.size() == 1 && told() == keys.sort().size();
    }

    /** How many of the sort key's attributes are told, from the left. */
    int told() {
        return (int) sort.stream().filter(one -> Check.isEqual(one.check())).count();
    }

    /** How far the key narrows what is read: two for each attribute that is told beyond the first, one for a range. */
    int strength() {
        return 2 * (partitions.getFirst().size() - 1 + told()) + (sort.size() > told() ? 1 : 0);
    }

    /** Conditions on one key attribute. */
    static final class Partitions {
        // DynamoDB itself takes a hundred in one IN; so many queries one after the other are still quick.
        static final int MOST = 25;

        private Partitions() {}

        /** The condition that leaves the fewest values to a key. */
        static Optional<Where> telling(KeyAttribute key, List<Where> conjuncts) {
            return conjuncts.stream()
                    .filter(one -> of(key, one).isPresent())
                    .min(Comparator.comparingInt(
                            one -> of(key, one).orElseThrow().size()));
        }

        /** Each of these with each of the values that a condition leaves to one more key. */
        static List<List<Where>> with(List<List<Where>> all, KeyAttribute key, Where telling) {
            List<Value> values = of(key, telling).orElseThrow();
            return all.stream()
                    .flatMap(head -> values.stream()
                            .map(value -> Stream.concat(head.stream(), Stream.of(Where.equal(key.name(), value)))
                                    .toList()))
                    .toList();
        }

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
