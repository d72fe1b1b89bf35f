package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.Table;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A table with its name and settings. Thread-safe.
 *
 * @param id AWS's id of it, a UUID
 */
record Named(String name, String arn, String id, Instant made, Table table, AtomicReference<Settings> set) {
    Settings settings() {
        return set.get();
    }
}
