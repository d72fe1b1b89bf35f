package dev.pilothouse.feature.tables.browse;

import static dev.pilothouse.feature.tables.browse.BrowseBench.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.read.TableTown;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.Counts;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.sandbox.wire.Fault;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What costs much to read is asked about before, and stopped at any time. */
class CostlyReadsTest {
    private static TableTown town;

    @TempDir
    private java.nio.file.Path folder;

    @BeforeAll
    static void build() {
        town = TableTown.open();
        town.createOrders("Orders");
        town.create("few");
        town.put(
                "few",
                List.of(
                        item("{'id': 'a', 'n': 2, 'email': 'zoe@example.com', 'at': 1795651200, 'status': 'NEW'}"),
                        item("{'id': 'b', 'n': 10, 'email': 'ada@example.com', 'status': 'NEW', 'owner': 'p#1'}"),
                        item("{'id': 'c', 'n': 1, 'email': 'mia@other.example', 'status': 'OLD'}")));
        town.create("Long");
        town.put(
                "Long",
                IntStream.range(0, 30)
                        .mapToObj(i ->
                                item("{'id': 'i" + i + "'}").with(Path.of("p"), new Value.Text("x".repeat(120_000))))
                        .toList());
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void aScanThatCostsMuchIsAskedAboutBeforeItReadsAnything() {
        BrowseBench bench = bench("few");
        bench.model.query().look("status = NEW");
        long before = town.asked("Scan");
        bench.model.run();
        assertThat(bench.questions)
                .singleElement()
                .satisfies(question ->
                        assertThat(question.detail()).contains("read units").contains("stop it at any time"));
        assertThat(town.asked("Scan")).isEqualTo(before);
        bench.answers.getFirst().run();
        assertThat(town.asked("Scan")).isGreaterThan(before);
        assertThat(bench.model.shown().get().size()).isEqualTo(2);
        bench.model.query().look("id = a");
        bench.model.run();
        assertThat(bench.questions).hasSize(1);
    }

    @Test
    void aStatementThatReadsEverythingIsAskedAboutAndNeverRunsByItself() {
        BrowseBench large = bench("Orders");
        SavedQuery dear = statement("SELECT * FROM Orders WHERE total > 3");
        large.model.question().open(dear);
        long before = town.asked("ExecuteStatement");
        large.model.runUnasked();
        assertThat(large.questions).isEmpty();
        large.model.run();
        assertThat(large.questions)
                .singleElement()
                .satisfies(it -> assertThat(it.detail()).contains("read units"));
        assertThat(town.asked("ExecuteStatement")).isEqualTo(before);
        large.answers.getFirst().run();
        assertThat(town.asked("ExecuteStatement")).isEqualTo(before + 1);
        large.model.question().open(statement("SELECT * FROM Orders WHERE customer = 'c1'"));
        large.model.runUnasked();
        assertThat(town.asked("ExecuteStatement")).isEqualTo(before + 2);
    }

    @Test
    void stoppingSendsNothingMoreAndKeepsWhatWasFound() {
        Tasks threads = new Tasks(Runnable::run, new Faults(), new Notices(Clock.systemUTC()), Clock.systemUTC());
        BrowseBench bench =
                new BrowseBench(town.gateway.shape("Long"), TableSettings.of("Long"), town.gateway, folder, threads);
        CountDownLatch until = new CountDownLatch(1);
        AtomicInteger arrived = new AtomicInteger();
        Runnable end = town.sandbox
                .faults()
                .when(
                        (n, operation) -> operation.equals("Scan") && arrived.incrementAndGet() == 2,
                        new Fault.Hold(until));
        bench.model.query().look("p = y");
        bench.model.run();
        await().until(() -> arrived.get() == 2);
        bench.model.rows().stop();
        until.countDown();
        IntStream.range(0, 30).forEach(i -> town.gateway.shape("Orders"));
        assertThat(arrived).hasValue(2);
        end.run();
        assertThat(bench.model.rows().loaded().get()).isInstanceOf(Load.Ready.class);
    }

    @Test
    void stoppingAStatementSendsNothingMoreAndKeepsWhatWasFound() {
        Tasks threads = new Tasks(Runnable::run, new Faults(), new Notices(Clock.systemUTC()), Clock.systemUTC());
        TableModel stopped = new BrowseBench(
                        town.gateway.shape("Long"), TableSettings.of("Long"), town.gateway, folder, threads)
                .model;
        CountDownLatch until = new CountDownLatch(1);
        AtomicInteger arrived = new AtomicInteger();
        Runnable end = town.sandbox
                .faults()
                .when(
                        (n, operation) -> operation.equals("ExecuteStatement") && arrived.incrementAndGet() == 2,
                        new Fault.Hold(until));
        stopped.question()
                .open(new SavedQuery(
                        "", "Long", Optional.empty(), List.of(), false, Optional.of("SELECT * FROM \"Long\"")));
        stopped.run();
        await().until(() -> arrived.get() == 2);
        stopped.rows().stop();
        until.countDown();
        IntStream.range(0, 20).forEach(i -> town.gateway.shape("Orders"));
        assertThat(arrived).hasValue(2);
        end.run();
        assertThat(stopped.rows().loaded().get()).isInstanceOf(Load.Ready.class);
        assertThat(stopped.rows().soFar().orElseThrow().found()).isBetween(5, 20);
        stopped.rows().all();
        await().until(() -> stopped.rows().loaded().get() instanceof Load.Ready);
        assertThat(stopped.rows().soFar().orElseThrow().found()).isEqualTo(30);
    }

    /** A table of ninety million items, so they say. */
    private BrowseBench bench(String table) {
        TableShape large = town.gateway.shape(table).with(new Counts(90_000_000, 40_000_000_000L));
        return new BrowseBench(large, TableSettings.of(table), town.gateway, folder);
    }

    private static SavedQuery statement(String text) {
        return new SavedQuery("", "Orders", Optional.empty(), List.of(), false, Optional.of(text));
    }
}
