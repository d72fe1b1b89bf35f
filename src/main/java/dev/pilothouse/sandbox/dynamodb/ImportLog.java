package dev.pilothouse.sandbox.dynamodb;

import java.time.Instant;

/** Where an import writes which lines it could not take: CloudWatch Logs. */
@FunctionalInterface
public interface ImportLog {
    /** Writes a line; group and stream are made where they are missing. */
    void write(String group, String stream, Instant at, String message);
}
