package dev.pilothouse.sandbox.dynamodb.table;

/**
 * Capacity units: a write is a KB, a consistent read four of them, an eventually consistent one half as much.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">Units</a>
 */
public final class Units {
    private static final int WRITE = 1024;
    private static final int READ = 4096;
    private static final double HALF = 0.5;

    private Units() {}

    /** Of a write whose larger side has so many bytes; at least one. */
    public static int write(int bytes) {
        return Math.max(1, (bytes + WRITE - 1) / WRITE);
    }

    /** Of a read of so many bytes together; at least half a unit. */
    public static double read(long bytes, boolean consistent) {
        return Math.max(1, (bytes + READ - 1) / READ) * (consistent ? 1 : HALF);
    }
}
