package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A table with its name and settings. Thread-safe.
 *
 * @param id AWS's id of it, a UUID
 */
record Named(
        String name,
        String arn,
        String id,
        Instant made,
        Table table,
        AtomicReference<Settings> set,
        Bursts bursts,
        TableMeter meter) {
    private static final String WRITES = "writes";
    private static final String READS = "reads";

    Settings settings() {
        return set.get();
    }

    /** Whether a read is answered now; an index has as much as its table, apart from it. */
    boolean mayRead(Optional<String> index) {
        return settings()
                .provisioned()
                .filter(units -> !bursts.admits(reads(index), units.read()))
                .isEmpty();
    }

    /** Refuses a read beyond the capacity. */
    void requireReads(Optional<String> index) {
        if (!mayRead(index)) {
            meter.readRefused(index);
            throw DynamoDbErrors.throughputExceeded();
        }
    }

    /** Whether a write is answered now. */
    boolean mayWrite() {
        return settings()
                .provisioned()
                .filter(units -> !bursts.admits(WRITES, units.write()))
                .isEmpty();
    }

    /** Refuses a write beyond the capacity. */
    void requireWrites() {
        if (!mayWrite()) {
            meter.writeRefused();
            throw DynamoDbErrors.throughputExceeded();
        }
    }

    /** So much was read. */
    void took(Optional<String> index, double units) {
        meter.read(index, units);
        settings().provisioned().ifPresent(rate -> bursts.take(reads(index), units, rate.read()));
    }

    /** So much was written. */
    void wrote(double units) {
        meter.wrote(units);
        settings().provisioned().ifPresent(rate -> bursts.take(WRITES, units, rate.write()));
    }

    private static String reads(Optional<String> index) {
        return index.map(name -> READS + " of " + name).orElse(READS);
    }
}
