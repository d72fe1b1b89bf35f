package dev.pilothouse.sandbox.logs;

/**
 * A stream of a group. Immutable.
 *
 * @param created milliseconds since 1970
 * @param lines what was put into it so far
 */
record Stream(String name, int number, long created, Lines lines) {
    Stream with(long at, long arrived, int bytes) {
        return new Stream(name, number, created, lines.with(at, arrived, bytes));
    }

    /**
     * What is known of its lines; all times 0 where there is none.
     *
     * @param bytes of text with {@link Event#OVERHEAD} for each
     */
    record Lines(long count, long first, long last, long ingested, long bytes) {
        static final Lines NONE = new Lines(0, 0, 0, 0, 0);

        Lines with(long at, long arrived, int more) {
            return new Lines(
                    count + 1,
                    count == 0 ? at : Math.min(first, at),
                    count == 0 ? at : Math.max(last, at),
                    arrived,
                    bytes + more + Event.OVERHEAD);
        }
    }
}
