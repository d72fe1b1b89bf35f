package dev.pilothouse.feature.tables.shape;

import dev.pilothouse.feature.tables.shape.IndexShape.Reach;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * A table as DynamoDB describes it (DynamoDB API, DescribeTable, DescribeTimeToLive, DescribeContinuousBackups).
 *
 * @param arn its ARN; empty where nobody asked AWS
 */
public record TableShape(
        String name,
        Optional<String> arn,
        Status status,
        KeyShape keys,
        List<IndexShape> indexes,
        Counts counts,
        Capacity capacity,
        TableOptions options) {
    public TableShape {
        Objects.requireNonNull(name);
        Objects.requireNonNull(arn);
        Objects.requireNonNull(status);
        Objects.requireNonNull(keys);
        indexes = List.copyOf(indexes);
        Objects.requireNonNull(counts);
        Objects.requireNonNull(capacity);
        Objects.requireNonNull(options);
    }

    /** A table that answers, on demand, without indexes and with nothing in it. */
    public static TableShape of(String name, KeyShape keys) {
        return new TableShape(
                name,
                Optional.empty(),
                Status.ACTIVE,
                keys,
                List.of(),
                Counts.NONE,
                new Capacity.OnDemand(),
                TableOptions.NONE);
    }

    /** The same table with these indexes. */
    public TableShape with(List<IndexShape> more) {
        return new TableShape(name, arn, status, keys, more, counts, capacity, options);
    }

    /** The same table with so much in it. */
    public TableShape with(Counts now) {
        return new TableShape(name, arn, status, keys, indexes, now, capacity, options);
    }

    /** The same table, paid for so. */
    public TableShape with(Capacity paid) {
        return new TableShape(name, arn, status, keys, indexes, counts, paid, options);
    }

    /** The same table, doing this beside. */
    public TableShape with(TableOptions more) {
        return new TableShape(name, arn, status, keys, indexes, counts, capacity, more);
    }

    /** The region that it lies in, such as {@code eu-west-1}; empty where its ARN is not known. */
    public Optional<String> region() {
        return arn.map(it -> it.split(":")[3]);
    }

    public Optional<IndexShape> index(String index) {
        return indexes.stream().filter(it -> it.name().equals(index)).findFirst();
    }

    /** All attributes that are certainly in an item read from this index. */
    public SequencedSet<String> keysOf(IndexShape index) {
        SequencedSet<String> names = new LinkedHashSet<>(keys.names());
        names.addAll(index.keys().names());
        return names;
    }

    /** Whether an item read from this index is whole; where it isn't, it can't be edited as it is. */
    public boolean wholeItems(IndexShape index) {
        return index.projection() instanceof Projection.All;
    }

    /** Whether an index holds this top-level attribute of every item that it holds. */
    public boolean holds(IndexShape index, String attribute) {
        return switch (index.projection()) {
            case Projection.All all -> true;
            case Projection.KeysOnly none -> keysOf(index).contains(attribute);
            case Projection.Include some ->
                some.attributes().contains(attribute) || keysOf(index).contains(attribute);
        };
    }

    /** Whether a read of this index may ask to be consistent (DynamoDB Developer Guide, "Read consistency"). */
    public static boolean mayBeConsistent(Optional<IndexShape> index) {
        return index.isEmpty() || index.get().reach() == Reach.LOCAL;
    }
}
