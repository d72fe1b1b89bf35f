package dev.pilothouse.aws.logs;

import static dev.pilothouse.aws.logs.Following.NEVER_SILENT;
import static dev.pilothouse.aws.logs.Following.sum;
import static dev.pilothouse.aws.logs.Following.until;
import static dev.pilothouse.aws.logs.Following.untilCounted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.wire.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** security.md 3.6, T1 to T3, with the SDK's own client against the sandbox. */
@Timeout(60)
class LogTailTest {
    private static final LogsInReach LOGS = new LogsInReach();
    private static final Following FOLLOWING = new Following(LOGS);

    @AfterAll
    static void close() {
        LOGS.close();
    }

    @AfterEach
    void heal() {
        LOGS.sandbox().faults().clear();
        LOGS.service().filtersLag(Duration.ZERO);
        LOGS.service().tailsTick(Duration.ofMillis(20));
    }

    @Test
    void ofTenThousandLinesNoneIsLostAndNoneDoubledOverFiftyCuts() throws Exception {
        LOGS.service().tailsTick(Duration.ofMillis(5));
        List<String> groups = List.of(LOGS.group(), LOGS.group());
        Random random = new Random(20261126);
        int[] broken = {0};
        Map<String, Integer> counts = new HashMap<>();
        try (LogTail tail = FOLLOWING.tail(groups, NEVER_SILENT, LOGS.clients)) {
            until(tail, TailNews.Live.class::isInstance, counts);
            for (int cut = 0; cut < 50; cut++) {
                // Some are cut in the middle of an event, some end as AWS ends them, some fail at once a few times.
                LOGS.sandbox().faults().next(1, "StartLiveTail", new Fault.CutAt(900 + random.nextInt(20_000)));
                burst(groups, cut, 0, 100);
                switch (cut % 3) {
                    case 0 -> LOGS.service().cutTails();
                    case 1 -> LOGS.service().failTails();
                    default -> {
                        LOGS.sandbox().faults().next(1, "StartLiveTail", new Fault.DropBefore());
                        LOGS.service().cutTails();
                    }
                }
                burst(groups, cut, 100, 200);
                LOGS.sandbox().clock().advance(Duration.ofMinutes(1));
                until(tail, TailNews.Broken.class::isInstance, counts);
                broken[0]++;
            }
            untilCounted(tail, counts, () -> sum(counts) >= 10_000);
        }
        assertThat(broken[0]).isEqualTo(50);
        assertThat(counts).hasSize(10_000);
        assertThat(sum(counts)).isEqualTo(10_000);
    }

    private static void burst(List<String> groups, int cut, int from, int to) {
        for (int n = from; n < to; n++) {
            LOGS.write(groups.get(n % 2), "line " + cut + " " + n);
        }
    }

    @Test
    void twoLinesThatAreTheSameAreTwo() throws Exception {
        String group = LOGS.group();
        Instant at = LOGS.now();
        Map<String, Integer> counts = new HashMap<>();
        try (LogTail tail = FOLLOWING.tail(List.of(group))) {
            until(tail, TailNews.Live.class::isInstance, counts);
            LOGS.store().write(group, "s", at, "same");
            LOGS.store().write(group, "s", at, "same");
            untilCounted(tail, counts, () -> sum(counts) == 2);
            LOGS.service().cutTails();
            LOGS.store().write(group, "s", at, "same");
            LOGS.write(group, "end");
            untilCounted(tail, counts, () -> counts.containsKey("end"));
            until(tail, TailNews.Gap.class::isInstance, counts);
        }
        assertThat(counts).containsEntry("same", 3);
    }

    @Test
    void whatAwsLeftOutIsMarked() throws Exception {
        String group = LOGS.group();
        LOGS.service().tailsTick(Duration.ofMillis(300));
        try (LogTail tail = FOLLOWING.tail(List.of(group))) {
            until(tail, TailNews.Live.class::isInstance, new HashMap<>());
            IntStream.range(0, 2000).forEach(n -> LOGS.write(group, "line " + n));
            TailNews.Lines lines = (TailNews.Lines) until(
                    tail, it -> it instanceof TailNews.Lines some && some.sampled(), new HashMap<>());
            assertThat(lines.lines()).hasSize(500);
        }
    }

    @Test
    void whatCameWhileTheComputerSleptIsFetched() throws Exception {
        String group = LOGS.group();
        Map<String, Integer> counts = new HashMap<>();
        try (LogTail tail = FOLLOWING.tail(List.of(group))) {
            until(tail, TailNews.Live.class::isInstance, counts);
            LOGS.write(group, "before");
            untilCounted(tail, counts, () -> counts.containsKey("before"));
            Instant slept = LOGS.now();
            LOGS.service().tailsTick(Duration.ofHours(1));
            for (int minute = 0; minute < 10; minute++) {
                LOGS.sandbox().clock().advance(Duration.ofMinutes(1));
                LOGS.write(group, "minute " + minute);
            }
            LOGS.service().tailsTick(Duration.ofMillis(20));
            TailNews.Gap gap = (TailNews.Gap) until(tail, TailNews.Gap.class::isInstance, counts);
            assertThat(counts.keySet()).hasSize(11);
            assertThat(sum(counts)).isEqualTo(11);
            assertThat(gap.fetched()).isEqualTo(10);
            assertThat(gap.missing()).isEmpty();
            assertThat(gap.from()).isBeforeOrEqualTo(slept);
            assertThat(Duration.between(gap.from(), gap.until())).isGreaterThan(Duration.ofMinutes(9));
        }
    }

    @Test
    void aNewSessionFollowsBeforeAwsEndsTheOld() throws Exception {
        String group = LOGS.group();
        Map<String, Integer> counts = new HashMap<>();
        try (LogTail tail = FOLLOWING.tail(List.of(group), NEVER_SILENT, LOGS.clients)) {
            until(tail, TailNews.Live.class::isInstance, counts);
            LOGS.write(group, "one");
            untilCounted(tail, counts, () -> counts.containsKey("one"));
            LOGS.sandbox().clock().advance(Duration.ofMinutes(176));
            LOGS.write(group, "two");
            List<TailNews> met = new ArrayList<>();
            until(
                    tail,
                    it -> {
                        met.add(it);
                        return it instanceof TailNews.Live;
                    },
                    counts);
            assertThat(met).noneMatch(TailNews.Broken.class::isInstance);
            untilCounted(tail, counts, () -> counts.containsKey("two"));
        }
        assertThat(sum(counts)).isEqualTo(2);
    }

    @Test
    void whatSearchingDidNotKnowYetIsFetchedWhenItHasSettled() throws Exception {
        String group = LOGS.group();
        Map<String, Integer> counts = new HashMap<>();
        try (LogTail tail = FOLLOWING.tail(List.of(group))) {
            until(tail, TailNews.Live.class::isInstance, counts);
            LOGS.write(group, "before");
            untilCounted(tail, counts, () -> counts.containsKey("before"));
            LOGS.service().filtersLag(Duration.ofHours(1));
            LOGS.sandbox().faults().next(1, "StartLiveTail", new Fault.Delay(Duration.ofMillis(50)));
            LOGS.service().cutTails();
            until(tail, TailNews.Broken.class::isInstance, counts);
            LOGS.write(group, "in between");
            until(tail, TailNews.Gap.class::isInstance, counts);
            LOGS.service().filtersLag(Duration.ZERO);
            untilCounted(tail, counts, () -> counts.containsKey("in between"));
        }
        assertThat(sum(counts)).isEqualTo(2);
    }
}
