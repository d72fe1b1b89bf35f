package dev.pilothouse.feature.tables.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.shape.IndexShape.Reach;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableShapeTest {
    private static final TableShape ORDERS = TableShape.of("Orders", KeyShape.of("orderId", KeyType.TEXT))
            .with(List.of(
                    index("byStatus", new Projection.All()),
                    index("keys", new Projection.KeysOnly()),
                    index("some", new Projection.Include(new LinkedHashSet<>(List.of("total"))))));

    @Test
    void anIndexHoldsItsOwnKeysAndThoseOfItsTable() {
        IndexShape keys = ORDERS.index("keys").orElseThrow();
        assertThat(ORDERS.keysOf(keys)).containsExactly("orderId", "status", "placedAt");
        assertThat(List.of("orderId", "status", "placedAt")).allMatch(name -> ORDERS.holds(keys, name));
        assertThat(ORDERS.holds(keys, "total")).isFalse();
    }

    @Test
    void onlyAnIndexOfEverythingGivesWholeItems() {
        assertThat(ORDERS.indexes()).extracting(ORDERS::wholeItems).containsExactly(true, false, false);
        IndexShape some = ORDERS.index("some").orElseThrow();
        assertThat(ORDERS.holds(some, "total")).isTrue();
        assertThat(ORDERS.holds(some, "customer")).isFalse();
        assertThat(ORDERS.holds(ORDERS.index("byStatus").orElseThrow(), "anything"))
                .isTrue();
    }

    @Test
    void aGlobalIndexIsNeverReadConsistently() {
        assertThat(TableShape.mayBeConsistent(Optional.empty())).isTrue();
        assertThat(TableShape.mayBeConsistent(ORDERS.index("byStatus"))).isFalse();
    }

    private static IndexShape index(String name, Projection projection) {
        return new IndexShape(
                name,
                Reach.GLOBAL,
                KeyShape.of("status", KeyType.TEXT).with("placedAt", KeyType.TEXT),
                projection,
                Counts.NONE,
                new Capacity.OnDemand(),
                Status.ACTIVE);
    }
}
