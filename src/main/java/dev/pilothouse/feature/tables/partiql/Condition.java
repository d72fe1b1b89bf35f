package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.query.Check;
import dev.pilothouse.feature.tables.query.Matching;
import dev.pilothouse.feature.tables.query.Where;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands behind {@code WHERE}. */
public sealed interface Condition {
    /** One place in the item is asked about. */
    record Holds(Path path, Check check) implements Condition {}

    /** Each of them. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /**
     * Something that only DynamoDB itself decides: two attributes compared, or a calculation.
     *
     * @param text as it is written
     */
    record Beyond(String text) implements Condition {}

    /** The parts that each have to hold. */
    default List<Condition> conjuncts() {
        return this instanceof All(List<Condition> parts)
                ? parts.stream().flatMap(part -> part.conjuncts().stream()).toList()
                : List.of(this);
    }

    /** The same as a search says it; empty where it can't. */
    default Optional<Where> where() {
        return switch (this) {
            case Holds(Path path, Check check) -> Optional.of(new Where.Holds(path, check));
            case All(List<Condition> parts) -> whole(parts).map(Where.All::new);
            case Any(List<Condition> parts) -> whole(parts).map(Where.Any::new);
            case Not not -> Optional.empty();
            case Beyond beyond -> Optional.empty();
        };
    }

    /** Something in it that can't be decided here, as it is written. */
    default Optional<String> undecided() {
        return switch (this) {
            case Holds holds -> Optional.empty();
            case All(List<Condition> parts) -> first(parts);
            case Any(List<Condition> parts) -> first(parts);
            case Not(Condition part) -> part.undecided();
            case Beyond(String text) -> Optional.of(text);
        };
    }

    /** Whether an item fits it; never where there is something {@link #undecided}. */
    default boolean fits(Item item) {
        return switch (this) {
            case Holds(Path path, Check check) -> Matching.fits(new Where.Holds(path, check), item);
            case All(List<Condition> parts) -> parts.stream().allMatch(part -> part.fits(item));
            case Any(List<Condition> parts) -> parts.stream().anyMatch(part -> part.fits(item));
            case Not(Condition part) -> !part.fits(item);
            case Beyond beyond -> false;
        };
    }

    private static Optional<List<Where>> whole(List<Condition> parts) {
        List<Where> all =
                parts.stream().map(Condition::where).flatMap(Optional::stream).toList();
        return all.size() == parts.size() ? Optional.of(all) : Optional.empty();
    }

    private static Optional<String> first(List<Condition> parts) {
        return parts.stream()
                .map(Condition::undecided)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All places that it asks about. */
    default Stream<Path> paths() {
        return switch (this) {
            case Holds(Path path, Check check) -> Stream.of(path);
            case All(List<Condition> parts) -> parts.stream().flatMap(Condition::paths);
            case Any(List<Condition> parts) -> parts.stream().flatMap(Condition::paths);
            case Not(Condition part) -> part.paths();
            case Beyond beyond -> Stream.empty();
        };
    }
}
