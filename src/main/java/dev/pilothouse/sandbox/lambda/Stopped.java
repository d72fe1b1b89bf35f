package dev.pilothouse.sandbox.lambda;

/** The end of an environment in the middle of an invocation. An Error, so that a function's own catch does not hold it. */
final class Stopped extends Error {
    private static final long serialVersionUID = 1L;
    private final transient Ending ending;

    Stopped(Ending ending) {
        super(ending.toString(), null, false, false);
        this.ending = ending;
    }

    Ending ending() {
        return ending;
    }
}
