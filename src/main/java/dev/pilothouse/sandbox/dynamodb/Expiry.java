package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.Row;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Deletes items whose time is over. It is looked after once a minute of the sandbox's clock, by whoever comes next; AWS
 * takes up to some days.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html">Time to live</a>
 */
final class Expiry {
    private static final Duration ROUND = Duration.ofMinutes(1);
    /** An attribute so far in the past is taken for no time at all. */
    private static final Duration OLDEST = Duration.ofDays(5 * 365);

    private final Tables tables;
    private final Clock clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    Expiry(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    void look() {
        Instant now = clock.instant();
        Instant due = next.get();
        if (!now.isBefore(due) && next.compareAndSet(due, now.plus(ROUND))) {
            tables.all().forEach(table -> table.settings().timeToLive().ifPresent(by -> sweep(table, by, now)));
        }
    }

    /** As when the clock was put back. */
    void reset() {
        next.set(Instant.MIN);
    }

    private void sweep(Named table, String attribute, Instant now) {
        table.table().rows().forEachRemaining(row -> {
            if (isOver(row, attribute, now)) {
                tables.writing(() -> {
                    Value.Tree key = Write.keyOf(table, row.item());
                    Optional<Row> current = table.table().get(key).filter(it -> isOver(it, attribute, now));
                    current.ifPresent(it -> table.table().change(Optional.of(it.item()), Optional.empty()));
                    return current;
                });
            }
        });
    }

    private static boolean isOver(Row row, String attribute, Instant now) {
        return row.item()
                .get(attribute)
                .filter(Value.Num.class::isInstance)
                .map(value -> ((Value.Num) value).number())
                .filter(second -> second.compareTo(BigDecimal.valueOf(now.getEpochSecond())) <= 0)
                .filter(second ->
                        second.compareTo(BigDecimal.valueOf(now.minus(OLDEST).getEpochSecond())) > 0)
                .isPresent();
    }
}
