package dev.pilothouse.feature.tables.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Three versions of an item brought together: what only one side changed is taken from it, where both changed the same a
 * person chooses. Maps are merged member by member, lists of the same length element by element; an element, or a list that
 * became longer or shorter, is never mixed, because elements have no names by which to tell that they are the same.
 *
 * @param read as I read it
 * @param mine as I want it
 * @param theirs as it is there now
 * @param rows all paths at which one of them differs, as people see them; no choice lies in another
 */
public record Merge(Item read, Item mine, Item theirs, List<Row> rows) {
    public Merge {
        rows = List.copyOf(rows);
    }

    /** What is taken at a path. */
    public enum Side {
        /** Only I changed it. */
        MINE,
        /** Only they changed it. */
        THEIRS,
        /** Both made the same of it. */
        BOTH,
        /** Both changed it, to different ends. */
        CHOICE
    }

    /** One path of three versions; empty where nothing is. */
    public record Row(Path path, Optional<Value> read, Optional<Value> mine, Optional<Value> theirs, Side side) {}

    public static Merge of(Item read, Item mine, Item theirs) {
        return new Merge(read, mine, theirs, new MergeRows().of(read, mine, theirs));
    }

    /** Where a person has to choose. */
    public List<Row> choices() {
        return rows.stream().filter(row -> row.side() == Side.CHOICE).toList();
    }

    /** How many paths fit together of themselves. */
    public int fitting() {
        return rows.size() - choices().size();
    }

    /** Whether nothing is left to choose. */
    public boolean settled(Map<Path, Choice> chosen) {
        return choices().stream().allMatch(row -> chosen.containsKey(row.path()));
    }

    /**
     * The item that comes of it: theirs, with what I changed.
     *
     * @param chosen for every path in {@link #choices()}
     * @throws IllegalArgumentException where one is missing
     */
    public Item result(Map<Path, Choice> chosen) {
        Item result = theirs;
        for (Row row : rows) {
            if (row.side() == Side.MINE) {
                result = put(result, row.path(), row.mine());
            }
        }
        for (Row row : choices()) {
            result = switch (chosen.get(row.path())) {
                case null -> throw new IllegalArgumentException("nothing is chosen for " + row.path());
                case Choice.Mine() -> put(result, row.path(), row.mine());
                case Choice.Theirs() -> result;
                case Choice.Edited(Optional<Value> value) -> put(result, row.path(), value);
            };
        }
        return result;
    }

    private static Item put(Item item, Path path, Optional<Value> value) {
        return value.isPresent() ? item.with(path, value.get()) : item.without(path);
    }
}
