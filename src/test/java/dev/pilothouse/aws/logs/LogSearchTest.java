package dev.pilothouse.aws.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.work.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

class LogSearchTest {
    private static final LogsInReach LOGS = new LogsInReach();
    private final LogSearch search = new LogSearch(LOGS.clients);

    @AfterAll
    static void close() {
        LOGS.close();
    }

    @AfterEach
    void heal() {
        LOGS.service().filtersScan(8 << 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyLineOfTheRangeComesOnceNewestFirst(long seed) throws Exception {
        Random random = new Random(seed);
        LOGS.service().filtersScan(random.nextInt(10_000, 500_000));
        List<String> groups = List.of(LOGS.group(), LOGS.group(), LOGS.group());
        Instant to = LOGS.now();
        Instant from = to.minus(Duration.ofHours(random.nextInt(1, 500)));
        long range = Duration.between(from, to).toMillis();
        record Put(long at, String text) {}
        List<Put> puts = IntStream.range(0, random.nextInt(2000))
                .mapToObj(n -> new Put(
                        to.toEpochMilli() - (long) (range * 1.1 * Math.pow(random.nextDouble(), 4)), "line " + n))
                .toList();
        puts.forEach(
                put -> LOGS.store().write(groups.get(random.nextInt(3)), "s", Instant.ofEpochMilli(put.at), put.text));
        List<LogLine> found = new ArrayList<>();
        boolean all = search.newestFirst(
                new LogSearch.Question(groups, "", from, to),
                Progress.NONE,
                stretch -> found.addAll(stretch.lines()) || true);
        assertThat(all).isTrue();
        assertThat(found)
                .extracting(LogLine::at)
                .isSortedAccordingTo(Comparator.<Instant>naturalOrder().reversed());
        assertThat(found)
                .extracting(LogLine::message)
                .containsExactlyInAnyOrderElementsOf(puts.stream()
                        .filter(put -> put.at >= from.toEpochMilli())
                        .map(Put::text)
                        .toList());
    }

    @Test
    void whereLinesAreManyTheStretchesBecomeShorterAndWhoHasEnoughStops() throws Exception {
        String group = LOGS.group();
        Instant to = LOGS.now();
        IntStream.range(0, 30_000)
                .forEach(n -> LOGS.store().write(group, "s", to.minusMillis(30_000 - n), "line " + n));
        long before = LOGS.sandbox().faults().counts().getOrDefault("FilterLogEvents", 0L);
        List<LogSearch.Stretch> stretches = new ArrayList<>();
        boolean all = search.newestFirst(
                new LogSearch.Question(List.of(group), "", to.minus(Duration.ofDays(30)), to),
                Progress.NONE,
                stretch -> {
                    stretches.add(stretch);
                    return stretch.lines().isEmpty();
                });
        assertThat(all).isFalse();
        assertThat(stretches.getLast().lines().getFirst().message()).isEqualTo("line 29999");
        assertThat(stretches.getLast().lines()).hasSizeLessThan(20_000);
        assertThat(LOGS.sandbox().faults().counts().get("FilterLogEvents") - before)
                .isLessThan(8);
    }

    @Test
    void anEmptyMonthTakesFewRequests() throws Exception {
        String group = LOGS.group();
        long before = LOGS.sandbox().faults().counts().getOrDefault("FilterLogEvents", 0L);
        Instant to = LOGS.now();
        assertThat(search.newestFirst(
                        new LogSearch.Question(List.of(group), "x", to.minus(Duration.ofDays(30)), to),
                        Progress.NONE,
                        stretch -> true))
                .isTrue();
        assertThat(LOGS.sandbox().faults().counts().get("FilterLogEvents") - before)
                .isLessThan(20);
    }

    @Test
    void anInterruptEndsItAndAGroupThatIsGoneIsTold() {
        String group = LOGS.group();
        Instant now = LOGS.now();
        LogSearch.Question question = new LogSearch.Question(List.of(group), "", now.minusSeconds(10), now);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> search.newestFirst(question, Progress.NONE, stretch -> true))
                .isInstanceOf(InterruptedException.class);
        Thread.interrupted();
        assertThatThrownBy(() -> search.newestFirst(
                        new LogSearch.Question(List.of("/gone"), "", now, now), Progress.NONE, stretch -> true))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void theLinesAroundOne() {
        String group = LOGS.group();
        Instant at = LOGS.now();
        IntStream.range(0, 20).forEach(n -> LOGS.store().write(group, "s", at.plusMillis(n), "line " + n));
        LOGS.store().write(group, "other", at.plusMillis(10), "elsewhere");
        assertThat(new Neighbours(LOGS.clients).around(group, "s", at.plusMillis(10), 2))
                .extracting(LogLine::message)
                .containsExactly("line 8", "line 9", "line 10", "line 11");
    }

    @Test
    void groupsByTheBeginningOfTheirNamesAndTheirNewestStreams() throws Exception {
        String prefix = LOGS.group() + "/aws/";
        for (int n = 0; n < 60; n++) {
            LOGS.store().write(prefix + n, "s", LOGS.now(), "x");
        }
        LOGS.store().write(prefix + "0", "t", LOGS.now().plusSeconds(1), "x");
        LogGroups groups = new LogGroups(LOGS.clients);
        assertThat(groups.beginning(prefix)).hasSize(60).allSatisfy(group -> {
            assertThat(group.arn()).isEqualTo(LOGS.arn(group.name()));
            assertThat(group.standard()).isTrue();
            assertThat(group.storedBytes()).isPositive();
        });
        assertThat(groups.newestStreams(prefix + "0", 5)).containsExactly("t", "s");
    }

    @Test
    void theLinesOfOneRequestAreFollowedUntilItsReport() throws Exception {
        String group = LOGS.group();
        Instant since = LOGS.now();
        List<LogLine> arrived = new ArrayList<>();
        Map<Integer, String> later = Map.of(
                1, "2026-11-26T05:00:00.000Z\tid-1\tINFO\tworking",
                2, "END RequestId: id-1",
                3, "REPORT RequestId: id-1\tDuration: 1.00 ms\tBilled Duration: 1 ms\tMemory Size: 128 MB");
        LOGS.write(group, "START RequestId: id-1 Version: $LATEST");
        LOGS.write(group, "START RequestId: id-2 Version: $LATEST");
        boolean ended = new RequestLines(LOGS.clients).follow(group, "id-1", since, Duration.ofSeconds(30), lines -> {
            arrived.addAll(lines);
            if (arrived.size() < 4) {
                LOGS.write(group, later.get(arrived.size()));
            }
        });
        assertThat(ended).isTrue();
        assertThat(arrived)
                .extracting(LogLine::message)
                .containsExactly("START RequestId: id-1 Version: $LATEST", later.get(1), later.get(2), later.get(3));
        assertThat(new RequestLines(LOGS.clients).follow(group, "id-9", since, Duration.ZERO, lines -> {}))
                .isFalse();
        assertThat(new RequestLines(LOGS.clients).follow("/not/there/yet", "id-9", since, Duration.ZERO, lines -> {}))
                .isFalse();
    }
}
