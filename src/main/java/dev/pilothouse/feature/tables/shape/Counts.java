package dev.pilothouse.feature.tables.shape;

/**
 * How much is in a table or an index, as DynamoDB counted it within the last six hours or so (DynamoDB API,
 * {@code TableDescription}).
 *
 * @param items how many
 * @param bytes their size together
 */
public record Counts(long items, long bytes) {
    public static final Counts NONE = new Counts(0, 0);

    /** The mean size of an item in bytes; 0 where nothing is. */
    public double bytesPerItem() {
        return items == 0 ? 0 : (double) bytes / items;
    }
}
