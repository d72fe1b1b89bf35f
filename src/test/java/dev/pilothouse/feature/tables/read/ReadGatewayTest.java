package dev.pilothouse.feature.tables.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.query.Planner;
import dev.pilothouse.feature.tables.query.Search;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.Expiry;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import dev.pilothouse.feature.tables.shape.Projection;
import dev.pilothouse.feature.tables.shape.Status;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.sandbox.wire.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadGatewayTest {
    private static final int ITEMS = 90;
    private static TableTown town;

    @BeforeAll
    static void fill() {
        town = TableTown.open();
        town.create("numbers");
        town.put(
                "numbers",
                IntStream.range(0, ITEMS).mapToObj(ReadGatewayTest::item).toList());
        town.createOrders("orders");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void aTableIsReadWithItsIndexesAndWhatProtectsIt() {
        town.sdk.updateTimeToLive(it -> it.tableName("orders")
                .timeToLiveSpecification(ttl -> ttl.attributeName("expiresAt").enabled(true)));
        TableShape shape = town.gateway.shape("orders");
        assertThat(shape.keys()).isEqualTo(KeyShape.of("customer", KeyType.TEXT).with("orderId", KeyType.TEXT));
        assertThat(shape.status()).isEqualTo(Status.ACTIVE);
        assertThat(shape.capacity()).isEqualTo(new Capacity.OnDemand());
        assertThat(shape.options().expiry()).isEqualTo(new Expiry.By("expiresAt"));
        assertThat(shape.options().pointInTimeRecovery()).contains(false);
        assertThat(shape.indexes())
                .extracting(IndexShape::name)
                .containsExactlyInAnyOrder("byStatus", "byTotal", "byTime", "byNote");
        IndexShape byTotal = shape.index("byTotal").orElseThrow();
        assertThat(byTotal.reach()).isEqualTo(IndexShape.Reach.GLOBAL);
        assertThat(byTotal.keys())
                .isEqualTo(KeyShape.of("currency", KeyType.TEXT).with("total", KeyType.NUMBER));
        assertThat(byTotal.projection()).isEqualTo(new Projection.Include(new LinkedHashSet<>(List.of("status"))));
        assertThat(shape.index("byNote").orElseThrow().reach()).isEqualTo(IndexShape.Reach.LOCAL);
        assertThat(town.gateway.tables()).containsExactly("numbers", "orders");
    }

    @Test
    void whatARoleMayNotAskIsUnknownAndTheRestIsRead() {
        try (TableTown closed =
                TableTown.without("dynamodb:DescribeTimeToLive", "dynamodb:DescribeContinuousBackups")) {
            closed.create("numbers");
            TableShape shape = closed.gateway.shape("numbers");
            assertThat(shape.options().expiry()).isEqualTo(new Expiry.Unknown());
            assertThat(shape.options().pointInTimeRecovery()).isEmpty();
        }
    }

    @Test
    void aGridReadsAsMuchAsItShowsAndGoesOnWhereItWas() throws InterruptedException {
        Reading reading = reading(Search.of(Where.ANYTHING).paged(20), 1);
        List<Item> items = new ArrayList<>();
        reading.more(25, items::addAll, Progress.NONE);
        assertThat(items).hasSize(40);
        assertThat(reading.isDone()).isFalse();
        reading.more(1_000, items::addAll, Progress.NONE);
        assertThat(items).hasSize(ITEMS).doesNotHaveDuplicates();
        assertThat(reading.isDone()).isTrue();
        assertThat(reading.spent().scanned()).isEqualTo(ITEMS);
        assertThat(reading.spent().pages()).isEqualTo(5);
        assertThat(reading.spent().units()).isEqualTo(2.5);
        assertThat(reading.spent().words()).isEqualTo("2.5 read units for 90 items");
    }

    @Test
    void segmentsTogetherReadEveryItemOnce() throws InterruptedException {
        Reading reading = reading(Search.of(Where.ANYTHING).paged(7), 8);
        List<Item> items = new ArrayList<>();
        reading.all(items::addAll, Progress.NONE);
        assertThat(items)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, ITEMS)
                        .mapToObj(ReadGatewayTest::item)
                        .toList());
    }

    @Test
    void segmentsAreReadSideBySide() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(1);
        Runnable undo = town.sandbox
                .faults()
                .when(
                        (count, operation) -> operation.equals("Scan") && begun.incrementAndGet() > 0,
                        new Fault.Hold(open));
        Reading reading = reading(Search.of(Where.ANYTHING), 8);
        List<Item> items = new ArrayList<>();
        Thread all = Thread.ofVirtual().start(() -> {
            try {
                reading.all(items::addAll, Progress.NONE);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> begun.get() == 8);
        open.countDown();
        all.join();
        undo.run();
        assertThat(items).hasSize(ITEMS);
    }

    @Test
    void stoppingStopsAndGoingOnLosesNothing() throws InterruptedException {
        Reading reading = reading(Search.of(Where.ANYTHING).paged(10), 1);
        List<Item> items = new ArrayList<>();
        assertThatThrownBy(() -> reading.all(
                        page -> {
                            items.addAll(page);
                            if (items.size() == 30) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        Progress.NONE))
                .satisfies(stopped -> assertThat(stopped.getClass().getSimpleName())
                        .containsAnyOf("InterruptedException", "AbortedException"));
        Thread.interrupted();
        long asked = town.asked("Scan");
        assertThat(items).hasSizeBetween(30, 40);
        reading.all(items::addAll, Progress.NONE);
        assertThat(items).hasSize(ITEMS).doesNotHaveDuplicates();
        assertThat(town.asked("Scan") - asked).isBetween(6L, 8L);
    }

    @Test
    void throttlingIsWaitedOut() throws InterruptedException {
        town.sandbox.faults().next(4, "Scan", new Fault.Throttle());
        List<Item> items = new ArrayList<>();
        reading(Search.of(Where.ANYTHING), 1).all(items::addAll, Progress.NONE);
        assertThat(items).hasSize(ITEMS);
    }

    private static Reading reading(Search search, int segments) {
        Plan plan = new Planner(town.gateway.shape("numbers"), TableSettings.of("numbers"))
                .plan(search)
                .segments(segments);
        return new Reading(town.gateway, plan, Reading.USUAL_SHARE);
    }

    private static Item item(int number) {
        SequencedMap<String, Value> attributes = new LinkedHashMap<>();
        attributes.put("id", new Value.Text("item#" + number));
        attributes.put("number", new Value.Num(Integer.toString(number)));
        return new Item(attributes);
    }

    @Test
    void aTableThatIsNotThereIsAFault() {
        assertThatThrownBy(() -> town.gateway.shape("nowhere")).hasMessageContaining("nowhere");
    }
}
