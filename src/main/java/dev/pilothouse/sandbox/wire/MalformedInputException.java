package dev.pilothouse.sandbox.wire;

/** A request's text that is not of its member's type, or no XML or JSON at all. */
final class MalformedInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedInputException(String what, Throwable cause) {
        super(what, cause);
    }
}
