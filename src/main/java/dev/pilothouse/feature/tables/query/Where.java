package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Conditions on items, put together. */
public sealed interface Where {
    /** Everything fits. */
    Where ANYTHING = new All(List.of());

    /** One condition. */
    record Holds(Path path, Check check) implements Where {}

    /** Each of them; none of them asks nothing. */
    record All(List<Where> parts) implements Where {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them; there has to be one. */
    record Any(List<Where> parts) implements Where {
        public Any {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("nothing to choose from");
            }
        }
    }

    /**
     * A condition in the words of whoever typed it.
     *
     * @param words such as {@code placedAt ≥ today}
     * @param meaning what they come to now
     */
    record Said(String words, Where meaning) implements Where {}

    static Where holds(String attribute, Check check) {
        return new Holds(Path.of(attribute), check);
    }

    static Where equal(String attribute, Value value) {
        return holds(attribute, new Check.Compares(Comparison.EQUAL, value));
    }

    static Where all(Where... parts) {
        return parts.length == 1 ? parts[0] : new All(Arrays.asList(parts));
    }

    static Where any(Where... parts) {
        return parts.length == 1 ? parts[0] : new Any(Arrays.asList(parts));
    }

    /** The parts that each have to hold, taken apart as far as it goes. */
    default List<Where> conjuncts() {
        return switch (this) {
            case All(List<Where> parts) ->
                parts.stream().flatMap(part -> part.conjuncts().stream()).toList();
            case Said(String words, Where meaning) -> meaning.conjuncts();
            case Any(List<Where> parts) -> parts.size() == 1 ? parts.getFirst().conjuncts() : List.of(this);
            case Holds one -> List.of(one);
        };
    }

    /** The same without anybody's words. */
    default Where plain() {
        return switch (this) {
            case All(List<Where> parts) ->
                new All(parts.stream().map(Where::plain).toList());
            case Any(List<Where> parts) ->
                new Any(parts.stream().map(Where::plain).toList());
            case Said(String words, Where meaning) -> meaning.plain();
            case Holds one -> one;
        };
    }

    /** The parts that each have to hold, in the words of whoever typed them where there are any. */
    default List<Where> spoken() {
        return this instanceof All(List<Where> parts)
                ? parts.stream().flatMap(part -> part.spoken().stream()).toList()
                : List.of(this);
    }

    /** All single conditions, wherever they stand. */
    default Stream<Holds> conditions() {
        return switch (this) {
            case All(List<Where> parts) -> parts.stream().flatMap(Where::conditions);
            case Any(List<Where> parts) -> parts.stream().flatMap(Where::conditions);
            case Said(String words, Where meaning) -> meaning.conditions();
            case Holds one -> Stream.of(one);
        };
    }

    /** Whether it asks about this attribute or something in it. */
    default boolean mentions(String attribute) {
        return conditions().anyMatch(one -> one.path().attribute().equals(attribute));
    }
}
