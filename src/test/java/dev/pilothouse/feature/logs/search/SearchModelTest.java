package dev.pilothouse.feature.logs.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.logs.LogsTown;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchModelTest {
    private static final LogsTown TOWN = LogsTown.open();
    private static final String ORDERS = "/aws/lambda/orders-api";
    private static final String CHECKOUT = "/aws/lambda/checkout";

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        TOWN.close();
    }

    @AfterEach
    void heal() {
        TOWN.sandbox.faults().clear();
        TOWN.sandbox.reset();
    }

    @Test
    void theNewestComeFirstAndNoMoreIsReadThanIsWanted() {
        Instant now = TOWN.now();
        for (int at = 0; at < 3_000; at++) {
            TOWN.write(at % 2 == 0 ? ORDERS : CHECKOUT, now.minusSeconds(3_000 - at), "line " + at);
        }
        SearchModel search = search(ORDERS, CHECKOUT);
        search.asked().set(new SearchModel.Asked("line", false, new TimeRange.Last(Duration.ofHours(3))));
        search.run();
        await().until(() -> search.search().get() instanceof Load.Ready);
        List<String> first = LogsTown.texts(search.lines());
        assertThat(first).hasSizeBetween(SearchModel.PAGE, 2_000);
        assertThat(first)
                .isEqualTo(IntStream.range(0, first.size())
                        .mapToObj(at -> "line " + (2_999 - at))
                        .toList());
        assertThat(search.reached().get().orElseThrow().done()).isFalse();

        await().until(() -> {
            search.older();
            return search.search().get() instanceof Load.Ready
                    && search.reached().get().orElseThrow().done();
        });
        assertThat(LogsTown.texts(search.lines())).hasSize(3_000).endsWith("line 1", "line 0");
    }

    @Test
    void aPatternIsCloudWatchsAndATextIsTakenAsItStands() {
        TOWN.write(ORDERS, TOWN.now().minusSeconds(5), "{\"ms\": 200}");
        TOWN.write(ORDERS, TOWN.now().minusSeconds(4), "{\"ms\": 20} a \"quoted\" ?text");
        SearchModel search = search(ORDERS);
        search.asked().set(new SearchModel.Asked("{ $.ms > 100 }", true, new TimeRange.Last(Duration.ofMinutes(5))));
        assertThat(found(search)).containsExactly("{\"ms\": 200}");
        search.asked().set(new SearchModel.Asked("\"quoted\" ?text", false, new TimeRange.Last(Duration.ofMinutes(5))));
        assertThat(found(search)).containsExactly("{\"ms\": 20} a \"quoted\" ?text");
    }

    @Test
    void stopAsksForNothingMoreAndKeepsWhatWasFound() {
        TOWN.write(ORDERS, TOWN.now().minusSeconds(1), "newest");
        TOWN.sandbox
                .faults()
                .when((n, operation) -> operation.equals("FilterLogEvents"), new Fault.Delay(Duration.ofMillis(40)));
        SearchModel search = search(ORDERS);
        search.asked().set(new SearchModel.Asked("", false, new TimeRange.Last(Duration.ofDays(6_000))));
        search.run();
        await().until(() -> search.lines().rows() == 1);
        search.stop();
        assertThat(search.search().get()).isInstanceOf(Load.Idle.class);
        // One may be under way.
        await().during(Duration.ofMillis(150)).atMost(Duration.ofSeconds(2)).until(this::nothingIsAsked);
        assertThat(LogsTown.texts(search.lines())).containsExactly("newest");
        assertThat(search.reached().get().orElseThrow().done()).isFalse();
    }

    private long before = -1;

    private boolean nothingIsAsked() {
        long now = TOWN.asked("FilterLogEvents");
        boolean same = now == before;
        before = now;
        return same;
    }

    @Test
    void whatItsStreamSaysAroundALineIsFoundWithoutOtherStreams() {
        Instant at = TOWN.now().minusSeconds(600);
        for (int second = -40; second <= 40; second++) {
            TOWN.write(ORDERS, at.plusSeconds(second), "mine " + second);
            TOWN.service().store().write(ORDERS, "other", at.plusSeconds(second), "other " + second);
        }
        SearchModel search = search(ORDERS);
        search.asked().set(new SearchModel.Asked("mine 0", false, new TimeRange.Last(Duration.ofHours(1))));
        assertThat(found(search)).containsExactly("mine 0");
        LinesModel lines = search.lines();
        search.around(lines.shown().line(0).orElseThrow());
        await().until(() -> lines.rows() == 61);
        assertThat(LogsTown.texts(lines))
                .startsWith("mine 30")
                .endsWith("mine -30")
                .allMatch(it -> it.startsWith("mine"));
    }

    @Test
    void aGroupThatIsNotThereIsToldInWords() {
        SearchModel search = search("/aws/lambda/nobody");
        search.run();
        await().until(() -> search.search().get() instanceof Load.Failed);
        assertThat(((Load.Failed<Instant>) search.search().get()).fault().what())
                .isNotBlank();
        assertThat(search.lines().rows()).isZero();
    }

    @Test
    void whatIsThereIsFoundThoughAGroupIsEmptyOrNotThereYet() {
        TOWN.write(ORDERS, TOWN.now().minusSeconds(5), "here");
        TOWN.service().store().keep(CHECKOUT, 7);
        SearchModel search = search(ORDERS, "/aws/lambda/nobody", CHECKOUT);
        assertThat(found(search)).containsExactly("here");
        assertThat(search.reached().get().orElseThrow().missing()).containsExactly("/aws/lambda/nobody");
        assertThat(search.reached().get().orElseThrow().done()).isTrue();
    }

    @Test
    void aGroupThatMayNotBeReadIsLeftOutAndTold() {
        try (LogsTown town = LogsTown.withoutGroup(ORDERS)) {
            town.write(ORDERS, town.now(), "secret");
            town.write(CHECKOUT, town.now(), "here");
            SearchModel search = search(town, ORDERS, CHECKOUT);
            search.run();
            await().until(() -> search.search().get() instanceof Load.Ready);
            assertThat(LogsTown.texts(search.lines())).containsExactly("here");
            assertThat(search.reached().get().orElseThrow().denied()).containsExactly(ORDERS);
            assertThat(search.reached().get().orElseThrow().missing()).isEmpty();

            SearchModel alone = search(town, ORDERS);
            alone.run();
            await().until(() -> alone.search().get() instanceof Load.Failed);
        }
    }

    private List<String> found(SearchModel search) {
        search.run();
        await().until(() -> search.search().get() instanceof Load.Ready);
        return LogsTown.texts(search.lines());
    }

    private SearchModel search(String... groups) {
        return search(TOWN, groups);
    }

    private SearchModel search(LogsTown town, String... groups) {
        return new SearchModel(
                new SearchGateway(town.clients),
                town.groups(folder, groups),
                town.lines(folder),
                town.scope(),
                Clock.systemUTC());
    }
}
