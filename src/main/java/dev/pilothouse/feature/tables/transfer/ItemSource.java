package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.read.Reading;
import dev.pilothouse.feature.tables.rows.Rows;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Where the items of an export come from. */
public sealed interface ItemSource {
    /**
     * Rows that have been read: the selection, or all that are shown.
     *
     * @param numbers of the rows, in the order in which they are written
     */
    record Kept(Rows rows, int[] numbers) implements ItemSource {
        public Kept {
            numbers = numbers.clone();
        }

        /** All rows that were read. */
        public static Kept all(Rows rows) {
            return new Kept(
                    rows,
                    IntStream.range(0, rows.count())
                            .filter(row -> !rows.isGone(row))
                            .toArray());
        }

        void each(Consumer<Item> sink) throws InterruptedException {
            for (int row : numbers) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                sink.accept(rows.item(row));
            }
        }
    }

    /** A query or a whole table, read while it is written. */
    record Streamed(Reading reading) implements ItemSource {}
}
