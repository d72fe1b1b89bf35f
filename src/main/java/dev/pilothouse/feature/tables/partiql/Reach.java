package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.Check;
import dev.pilothouse.feature.tables.query.Comparison;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.KeyShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which partitions a condition leaves: those named by =, IN, or an OR of these; without one all of the table is read ("PartiQL
 * select statements for DynamoDB"). Where the sort key has several attributes, each narrows what those before it leave.
 *
 * @param partitions how many; 0: all there are
 * @param used all parts that narrow either
 * @param oneItem whether the whole key is told
 */
record Reach(int partitions, List<Condition> used, boolean oneItem) {
    static Reach of(KeyShape keys, Optional<Condition> where) {
        List<Condition> parts = where.map(Condition::conjuncts).orElse(List.of());
        List<Condition> used = new ArrayList<>();
        int partitions = 1;
        for (KeyAttribute key : keys.partition()) {
            Path path = Path.of(key.name());
            Optional<Condition> telling = parts.stream()
                    .filter(part -> values(part, path).isPresent())
                    .findFirst();
            if (telling.isEmpty()) {
                return new Reach(0, List.of(), false);
            }
            used.add(telling.get());
            partitions *= values(telling.get(), path).orElseThrow().size();
        }
        boolean told = true;
        for (KeyAttribute key : keys.sort()) {
            Path path = Path.of(key.name());
            List<Condition> narrowing =
                    told ? parts.stream().filter(part -> narrows(part, path)).toList() : List.of();
            used.addAll(narrowing);
            told = narrowing.stream().anyMatch(part -> values(part, path).isPresent());
        }
        return new Reach(partitions, used, partitions == 1 && told);
    }

    boolean isQuery() {
        return partitions > 0;
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
