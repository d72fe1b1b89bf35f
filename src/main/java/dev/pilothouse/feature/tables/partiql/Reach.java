package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.Check;
import dev.pilothouse.feature.tables.query.Comparison;
import dev.pilothouse.feature.tables.shape.KeyShape;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which partitions a condition leaves: those named by =, IN, or an OR of these; without one all of the table is read ("PartiQL
 * select statements for DynamoDB").
 *
 * @param partitions the values of the partition key; none: all there are
 * @param sorted the parts that narrow the sort key
 * @param used all parts that narrow either
 * @param oneItem whether the whole key is told
 */
record Reach(List<Value> partitions, List<Condition> sorted, List<Condition> used, boolean oneItem) {
    static Reach of(KeyShape keys, Optional<Condition> where) {
        List<Condition> parts = where.map(Condition::conjuncts).orElse(List.of());
        Path partition = Path.of(keys.partition().name());
        Optional<Condition> telling = parts.stream()
                .filter(part -> values(part, partition).isPresent())
                .findFirst();
        if (telling.isEmpty()) {
            return new Reach(List.of(), List.of(), List.of(), false);
        }
        List<Value> partitions = values(telling.get(), partition).orElseThrow();
        Optional<Path> sort = keys.sort().map(key -> Path.of(key.name()));
        List<Condition> sorted = parts.stream()
                .filter(part -> sort.filter(path -> narrows(part, path)).isPresent())
                .toList();
        boolean whole = sort.isEmpty()
                || sorted.stream().anyMatch(part -> values(part, sort.get()).isPresent());
        return new Reach(
                partitions,
                sorted,
                Stream.concat(Stream.of(telling.get()), sorted.stream()).toList(),
                partitions.size() == 1 && whole);
    }

    boolean isQuery() {
        return !partitions.isEmpty();
    }

    /** The only values that a condition leaves to a place; empty where it leaves others. */
    static Optional<List<Value>> values(Condition condition, Path place) {
        return switch (condition) {
            case Condition.Holds(Path path, Check check) -> path.equals(place) ? values(check) : Optional.empty();
            case Condition.Any(List<Condition> parts) -> each(parts, part -> values(part, place));
            default -> Optional.empty();
        };
    }

    private static Optional<List<Value>> values(Check check) {
        return switch (check) {
            case Check.Compares(Comparison comparison, Value value)
            when comparison == Comparison.EQUAL -> Optional.of(List.of(value));
            case Check.In(List<Value> values) -> Optional.of(values);
            default -> Optional.empty();
        };
    }

    private static Optional<List<Value>> each(
            List<Condition> parts, Function<Condition, Optional<List<Value>>> values) {
        List<List<Value>> all =
                parts.stream().map(values).flatMap(Optional::stream).toList();
        return all.size() == parts.size()
                ? Optional.of(all.stream().flatMap(List::stream).distinct().toList())
                : Optional.empty();
    }

    private static boolean narrows(Condition condition, Path sort) {
        return condition instanceof Condition.Holds(Path path, Check check)
                && path.equals(sort)
                && switch (check) {
                    case Check.Compares(Comparison comparison, Value value) -> comparison != Comparison.NOT_EQUAL;
                    case Check.Between range -> true;
                    case Check.BeginsWith prefix -> true;
                    case Check.In(List<Value> values) -> values.size() == 1;
                    default -> false;
                };
    }
}
