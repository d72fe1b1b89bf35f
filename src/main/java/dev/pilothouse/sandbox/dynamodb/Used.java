package dev.pilothouse.sandbox.dynamodb;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * The capacity that a request took of one table.
 *
 * @param table units of the table itself
 * @param indexes units of each index
 */
record Used(Named of, double table, Map<String, Double> indexes) {
    static Used write(Named of, int units, Map<String, Integer> indexes) {
        Map<String, Double> byIndex = new LinkedHashMap<>();
        indexes.forEach((name, taken) -> byIndex.put(name, taken.doubleValue()));
        return new Used(of, units, byIndex);
    }

    /** Of a read; of the index where one was read. */
    static Used read(Named of, Optional<String> index, double units) {
        return index.map(name -> new Used(of, 0, Map.of(name, units))).orElseGet(() -> new Used(of, units, Map.of()));
    }

    Used plus(Used more) {
        Map<String, Double> sum = new HashMap<>(indexes);
        more.indexes.forEach((name, units) -> sum.merge(name, units, Double::sum));
        return new Used(of, table + more.table, sum);
    }

    /** Of reads, counted against the capacity. */
    Used asReads() {
        if (table > 0) {
            of.took(Optional.empty(), table);
        }
        indexes.forEach((index, units) -> of.took(Optional.of(index), units));
        return this;
    }

    /** Of writes, counted against the capacity. */
    Used asWrites() {
        of.wrote(table);
        return this;
    }

    /** As transactions count: everything twice. */
    Used twice() {
        return plus(this);
    }

    /** What the request asked to be told; null, as the SDK's builders want it, for nothing. */
    ConsumedCapacity told(ReturnConsumedCapacity asked) {
        if (asked == null || asked == ReturnConsumedCapacity.NONE) {
            return null;
        }
        ConsumedCapacity.Builder told = ConsumedCapacity.builder()
                .tableName(of.name())
                .capacityUnits(table
                        + indexes.values().stream().mapToDouble(each -> each).sum());
        if (asked == ReturnConsumedCapacity.INDEXES) {
            told.table(it -> it.capacityUnits(table));
            byIndex(true).ifPresent(told::globalSecondaryIndexes);
            byIndex(false).ifPresent(told::localSecondaryIndexes);
        }
        return told.build();
    }

    /** Of each table; empty for nothing. */
    static List<ConsumedCapacity> told(Collection<Used> all, ReturnConsumedCapacity asked) {
        return all.stream()
                .map(used -> used.told(asked))
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<Map<String, Capacity>> byIndex(boolean global) {
        Map<String, Capacity> kind = indexes.entrySet().stream()
                .filter(entry -> of.table()
                        .index(entry.getKey())
                        .filter(index -> index.shape().global() == global)
                        .isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Capacity.builder()
                                .capacityUnits(entry.getValue())
                                .build()));
        return Optional.of(kind).filter(map -> !map.isEmpty());
    }
}
