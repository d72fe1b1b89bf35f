package dev.pilothouse.feature.tables.item;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * An item of a table, in the order in which its attributes were read. Immutable; equal in any order.
 *
 * @param attributes by name
 */
public record Item(SequencedMap<String, Value> attributes) {
    /** One without attributes. */
    public static final Item EMPTY = of(Map.of());

    public Item {
        attributes = Value.copy(attributes);
    }

    public static Item of(Map<String, Value> attributes) {
        return new Item(Value.copy(attributes));
    }

    /** An attribute; empty where it is missing. */
    public Optional<Value> get(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** What lies at a path; empty where there is nothing. The item itself is its attributes as a map. */
    public Optional<Value> at(Path path) {
        return path.isItem()
                ? Optional.of(new Value.Tree(attributes))
                : get(path.attribute())
                        .flatMap(value -> Places.at(value, path.steps().subList(1, path.depth())));
    }

    /**
     * The same with something else at a path: a missing attribute or member is added at the end, and an element one past the
     * end of its list too. What lies on the way and is missing is made: a map for a name, a list for an index.
     *
     * @throws IllegalArgumentException where the way leads through a value of another type, or past the end of a list
     */
    public Item with(Path path, Value value) {
        return ((Value.Tree) Places.with(Optional.of(new Value.Tree(attributes)), path.steps(), value)).asItem();
    }

    /** The same without what lies at a path; later elements of a list move up. Itself where there is nothing. */
    public Item without(Path path) {
        return at(path).isEmpty()
                ? this
                : ((Value.Tree) Places.without(new Value.Tree(attributes), path.steps())).asItem();
    }
}
