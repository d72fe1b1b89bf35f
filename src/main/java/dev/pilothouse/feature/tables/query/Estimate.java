package dev.pilothouse.feature.tables.query;

import dev.pilothouse.aws.price.Price;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.price.Prices;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.Counts;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.time.Duration;
import java.util.Optional;

/**
 * What a Scan will cost, from the table's or the index's size as DynamoDB counted it some hours ago.
 *
 * @param counts what is read
 * @param units read units: half a unit for each 4 kB, a whole one where the read is consistent ("Read and write operations",
 *     Amazon DynamoDB Developer Guide)
 * @param takes how long it takes at its share of a provisioned capacity; empty on demand, where nothing is held back
 * @param price what is paid for the requests; empty where capacity is paid by the hour
 */
public record Estimate(Counts counts, double units, Optional<Duration> takes, Optional<Price> price) {
    private static final int UNIT_BYTES = 4096;
    private static final double EXPENSIVE_UNITS = 10_000;
    private static final Duration LONG = Duration.ofMinutes(1);

    static Estimate of(TableShape table, Optional<IndexShape> index, PagedRead request, double share) {
        Counts counts = index.map(IndexShape::counts).orElse(table.counts());
        double units = Math.ceil((double) counts.bytes() / UNIT_BYTES) * (request.consistent() ? 1 : 0.5);
        return switch (index.map(IndexShape::capacity).orElse(table.capacity())) {
            case Capacity.OnDemand() ->
                new Estimate(
                        counts,
                        units,
                        Optional.empty(),
                        Optional.of(Prices.in(table.region()).reads(units)));
            case Capacity.Provisioned(long read, long write) ->
                new Estimate(
                        counts,
                        units,
                        Optional.of(Duration.ofMillis((long) (units * 1000 / Math.max(read * share, 0.01)))),
                        Optional.empty());
        };
    }

    /** Whether somebody should be asked first: more than 10,000 units, or more than a minute. */
    public boolean isExpensive() {
        return units > EXPENSIVE_UNITS
                || takes.filter(it -> it.compareTo(LONG) > 0).isPresent();
    }

    /** Whether it is more than should be pulled to a desktop: a gigabyte, or an hour. DynamoDB's own export is for that. */
    public boolean isBeyondDesktop() {
        return counts.bytes() > 1L << 30
                || takes.filter(it -> it.compareTo(Duration.ofHours(1)) > 0).isPresent();
    }

    /** {@code Reads 1,280,000 items, 608.0 MB: about 74,219 read units, $0.01.} */
    public String words() {
        String items = counts.items() == 1 ? Text.tr("1 item") : Text.tr("{0} items", Humane.count(counts.items()));
        String read =
                Text.tr("Reads {0}, {1}: about {2}", items, Humane.bytes(counts.bytes()), units(Math.round(units)));
        if (takes.isPresent()) {
            return Text.tr("{0}, {1} at this pace.", read, Humane.duration(takes.get()));
        }
        return price.map(it -> Text.tr("{0}, {1}.", read, it.words())).orElse(read + ".");
    }

    private static String units(long count) {
        return count == 1 ? Text.tr("1 read unit") : Text.tr("{0} read units", Humane.count(count));
    }
}
