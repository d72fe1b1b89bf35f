package dev.pilothouse.sandbox.logs.pattern;

/** A filter pattern that the service would refuse. */
public final class InvalidPatternException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidPatternException(String message) {
        super(message);
    }
}
