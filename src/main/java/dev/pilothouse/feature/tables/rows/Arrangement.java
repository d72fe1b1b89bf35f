package dev.pilothouse.feature.tables.rows;

import dev.pilothouse.feature.tables.mask.Mask;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

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
     * @param filter what has to be in what is shown of a row's values, in capitals or not; empty: nothing
     * @param mask what is shown of personal values: nothing else is found in them, and by nothing else are they sorted
     */
    public static Arrangement of(Rows rows, Optional<Sorting> sorting, String filter, Mask mask) {
        return of(rows, sorting, filter, Optional.of(mask));
    }

    /** The same where nothing is masked. */
    public static Arrangement of(Rows rows, Optional<Sorting> sorting, String filter) {
        return of(rows, sorting, filter, Optional.empty());
    }

    private static Arrangement of(Rows rows, Optional<Sorting> sorting, String filter, Optional<Mask> mask) {
        Needle needle = new Needle(filter, mask);
        int count = rows.count();
        int[] kept = new int[count];
        int size = 0;
        for (int row = 0; row < count; row++) {
            if (!rows.isGone(row) && needle.isIn(rows.reader(row))) {
                kept[size++] = row;
            }
        }
        int[] shown = Arrays.copyOf(kept, size);
        sorting.ifPresent(it -> MergeSort.sort(shown, new SortKeys(rows, it, mask)::compare));
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

    /** Where these rows are shown; those that aren't are left out. Looks through all, once. */
    public BitSet positions(BitSet wanted) {
        BitSet positions = new BitSet(rows.length);
        for (int position = 0; position < rows.length; position++) {
            if (wanted.get(rows[position])) {
                positions.set(position);
            }
        }
        return positions;
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
