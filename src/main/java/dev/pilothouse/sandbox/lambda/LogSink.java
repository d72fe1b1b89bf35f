package dev.pilothouse.sandbox.lambda;

import java.time.Instant;

/** Where functions' log lines go. Thread-safe. */
@FunctionalInterface
public interface LogSink {
    /**
     * Keeps a line; group and stream are made where they are missing.
     *
     * @param group such as {@code /aws/lambda/checkout}
     * @param stream such as {@code 2026/11/26/[$LATEST]} and 32 hexadecimal digits
     */
    void write(String group, String stream, Instant at, String message);
}
