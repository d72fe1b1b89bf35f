package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.cloudwatch.Metrics;
import dev.pilothouse.sandbox.dynamodb.table.Lag;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** All tables, by name. Thread-safe: writes of items go one at a time, whatever the table. */
final class Tables {
    private final Map<String, Named> byName = new ConcurrentSkipListMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Lag lag = new Lag();
    private final Clock clock;
    private final Expiry expiry;
    private final Metrics metrics;
    private volatile Optional<Runnable> first = Optional.empty();

    Tables(Clock clock, Metrics metrics) {
        this.clock = clock;
        this.expiry = new Expiry(this, clock);
        this.metrics = metrics;
    }

    /** Where the use of a table is told. */
    TableMeter meter(String table) {
        return new TableMeter(metrics, table);
    }

    Clock clock() {
        return clock;
    }

    /** Whether indexes follow. */
    Lag lag() {
        return lag;
    }

    /** What shall be done before the first request is answered. */
    void whenFirstUsed(Runnable work) {
        first = Optional.of(work);
    }

    /** Whoever comes first does it, and everybody else waits. */
    private void wake() {
        if (first.isPresent() && !writing.isHeldByCurrentThread()) {
            writing(() -> {
                first.ifPresent(Runnable::run);
                first = Optional.empty();
                return first;
            });
        }
    }

    Optional<Named> find(String nameOrArn) {
        wake();
        expiry.look();
        return Optional.ofNullable(byName.get(Arns.name(nameOrArn)));
    }

    /** For an operation on items. */
    Named forItems(String nameOrArn) {
        new Require().name("tableName", Arns.name(nameOrArn), 1).all();
        return find(nameOrArn).orElseThrow(DynamoDbErrors::notFound);
    }

    /** For an operation on the table itself. */
    Named named(String nameOrArn) {
        new Require().name("tableName", Arns.name(nameOrArn), 1).all();
        return find(nameOrArn).orElseThrow(() -> DynamoDbErrors.noSuchTable(Arns.name(nameOrArn)));
    }

    List<String> names() {
        wake();
        return List.copyOf(byName.keySet());
    }

    Collection<Named> all() {
        return List.copyOf(byName.values());
    }

    void add(Named table) {
        wake();
        if (byName.putIfAbsent(table.name(), table) != null) {
            throw DynamoDbErrors.inUse("Table already exists: " + table.name());
        }
    }

    void remove(String name) {
        byName.remove(name);
    }

    void clear() {
        first = Optional.empty();
        byName.clear();
        lag.end();
        expiry.reset();
    }

    /** Does something while nobody else writes. */
    <T> T writing(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }
}
