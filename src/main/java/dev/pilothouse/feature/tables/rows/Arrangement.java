package dev.pilothouse.feature.tables.rows;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Which rows are shown, in which order. Immutable. */
public final class Arrangement {
    private final int[] rows;

    private Arrangement(int[] rows) {
        this.rows = rows;
    }

    /**
     * Arranges the rows that are there now; a million take about a second, so not on the screen's thread when there are many.
     *
     * @param sorting empty: as they were read
     * @param filter what has to be in one of a row's values, in capitals or not; empty: nothing
     * @param hidden columns, by number, whose values nobody may see, so that nothing is found in them
     */
    public static Arrangement of(Rows rows, Optional<Sorting> sorting, String filter, IntPredicate hidden) {
        int count = rows.count();
        int[] kept = new int[count];
        int size = 0;
        Needle needle = new Needle(filter, hidden);
        for (int row = 0; row < count; row++) {
            if (!rows.isGone(row) && needle.isIn(rows.reader(row))) {
                kept[size++] = row;
            }
        }
        int[] shown = Arrays.copyOf(kept, size);
        sorting.ifPresent(it -> MergeSort.sort(shown, new SortKeys(rows, it)::compare));
        return new Arrangement(shown);
    }

    /** How many rows are shown. */
    public int size() {
        return rows.length;
    }

    /** The number in {@link Rows} of the row that is shown at a position. */
    public int row(int position) {
        return rows[position];
    }

    /** Where a row is shown; empty where it isn't. Looks through all. */
    public Optional<Integer> position(int row) {
        for (int position = 0; position < rows.length; position++) {
            if (rows[position] == row) {
                return Optional.of(position);
            }
        }
        return Optional.empty();
    }
}
