package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.settings.DateForm;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.Counts;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.IndexShape.Reach;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import dev.pilothouse.feature.tables.shape.Projection;
import dev.pilothouse.feature.tables.shape.Status;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table as shops have it, for plans. */
public final class Shop {
    static final Instant NOW = Instant.parse("2026-11-26T01:40:00Z");
    static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

    /** Partition key customer, sort key orderId; by status and time; by time within a customer; a keys-only one by total. */
    public static final TableShape ORDERS = TableShape.of(
                    "acme-orders", KeyShape.of("customer", KeyType.TEXT).with("orderId", KeyType.TEXT))
            .with(new Counts(1_280_000, 608_000_000))
            .with(List.of(
                    index(
                            "byStatus",
                            Reach.GLOBAL,
                            KeyShape.of("status", KeyType.TEXT).with("placedAt", KeyType.TEXT)),
                    index(
                            "byTime",
                            Reach.LOCAL,
                            KeyShape.of("customer", KeyType.TEXT).with("placedAt", KeyType.TEXT)),
                    new IndexShape(
                            "byTotal",
                            Reach.GLOBAL,
                            KeyShape.of("currency", KeyType.TEXT).with("total", KeyType.NUMBER),
                            new Projection.Include(new LinkedHashSet<>(List.of("status"))),
                            Counts.NONE,
                            new Capacity.OnDemand(),
                            Status.ACTIVE)));

    public static final TableSettings SETTINGS = new TableSettings(
            "acme-orders",
            Optional.of("Orders"),
            Map.of("placedAt", DateForm.TEXT, "expiresAt", DateForm.SECONDS, "day", DateForm.DAY),
            List.of(),
            Optional.empty(),
            Set.of());

    private Shop() {}

    static Plan plan(String typed) {
        return plan(Search.of(where(typed)));
    }

    static Plan plan(Search search) {
        return new Planner(ORDERS, SETTINGS).plan(search);
    }

    static Where where(String typed) {
        return TypedWhere.read(typed, Vocabulary.of(ORDERS, SETTINGS, NOW, DUBLIN))
                .orElseThrow();
    }

    static IndexShape index(String name, Reach reach, KeyShape keys) {
        return new IndexShape(
                name, reach, keys, new Projection.All(), Counts.NONE, new Capacity.OnDemand(), Status.ACTIVE);
    }
}
