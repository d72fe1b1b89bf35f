package dev.pilothouse.sandbox.lambda;

import java.util.List;

/** An error that a function's code throws and does not catch itself. */
public final class Failure extends Exception {
    private static final long serialVersionUID = 1L;
    private final String type;
    private final transient List<String> trace;

    /**
     * An error.
     *
     * @param type the name of its class in the function's language
     * @param trace where it was thrown, innermost first
     */
    public Failure(String type, String message, String... trace) {
        super(message);
        this.type = type;
        this.trace = List.of(trace);
    }

    String type() {
        return type;
    }

    List<String> trace() {
        return trace;
    }
}
