package dev.pilothouse.sandbox.logs.insights;

/** A query that Logs Insights would not take. */
public final class MalformedQueryException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int start;
    private final int end;

    /** @param end behind the last character that is meant */
    MalformedQueryException(String message, int start, int end) {
        super(message);
        this.start = start;
        this.end = end;
    }

    /** The first character that is meant, from 0. */
    public int start() {
        return start;
    }

    /** Behind the last character that is meant. */
    public int end() {
        return end;
    }
}
