package dev.pilothouse.sandbox.lambda;

/** Where traces of invocations go. Thread-safe. */
@FunctionalInterface
public interface TraceSink {
    /** One that is sampled, and over. */
    void done(Traced invocation);
}
