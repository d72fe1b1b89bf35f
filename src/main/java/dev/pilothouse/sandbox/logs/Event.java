package dev.pilothouse.sandbox.logs;

/**
 * One line as it was put.
 *
 * @param number of it in its group, in the order of arrival
 * @param stream the stream's number in its group
 * @param at its time, milliseconds since 1970
 * @param ingested when it arrived, milliseconds since 1970
 */
record Event(long number, int stream, long at, long ingested, String message) {
    /** What each event counts for beside its text, in quotas and stored bytes (PutLogEvents, API Reference). */
    static final int OVERHEAD = 26;

    Position position() {
        return new Position(at, number);
    }
}
