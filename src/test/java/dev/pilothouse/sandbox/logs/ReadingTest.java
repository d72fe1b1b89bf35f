package dev.pilothouse.sandbox.logs;

import static dev.pilothouse.sandbox.logs.GroupsAndStreamsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

class ReadingTest {
    private static final LogsSandbox LOGS = new LogsSandbox();

    @AfterAll
    static void close() {
        LOGS.close();
    }

    @AfterEach
    void heal() {
        LOGS.service().filtersScan(8 << 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSearchGivesEveryLineOnceByTimeWhateverTheOrderOfArrival(long seed) {
        Random random = new Random(seed);
        String group = LOGS.group();
        LOGS.service().filtersScan(random.nextInt(200, 5000));
        List<String> wanted = new ArrayList<>();
        long base = LOGS.now();
        record Put(long at, int n) {}
        List<Put> puts = IntStream.range(0, random.nextInt(1, 6000))
                .mapToObj(n -> new Put(base + random.nextInt(random.nextBoolean() ? 20 : 2000), n))
                .toList();
        for (Put put : puts) {
            LOGS.service().store().write(group, "s" + random.nextInt(3), Instant.ofEpochMilli(put.at), "line " + put.n);
        }
        puts.stream()
                .filter(put -> put.at >= base + 5 && put.at <= base + 1500)
                .sorted(Comparator.comparingLong(Put::at).thenComparingInt(Put::n))
                .forEach(put -> wanted.add("line " + put.n));
        int limit = random.nextInt(1, 900);
        List<FilteredLogEvent> found = LOGS
                .sdk
                .filterLogEventsPaginator(it -> it.logGroupName(group)
                        .startTime(base + 5)
                        .endTime(base + 1500)
                        .limit(limit))
                .events()
                .stream()
                .toList();
        assertThat(found).extracting(FilteredLogEvent::message).isEqualTo(wanted);
        assertThat(found)
                .extracting(FilteredLogEvent::eventId)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void aSearchWithFewHitsAnswersEmptyPagesWithATokenForTheNext() {
        String group = LOGS.group();
        IntStream.range(0, 1000)
                .forEach(n ->
                        LOGS.service().store().write(group, "s", Instant.ofEpochMilli(n), n == 900 ? "needle" : "hay"));
        LOGS.service().filtersScan(10_000);
        List<FilterLogEventsResponse> pages =
                LOGS.sdk.filterLogEventsPaginator(it -> it.logGroupName(group).filterPattern("needle")).stream()
                        .toList();
        assertThat(pages).hasSize(3);
        assertThat(pages.getFirst().events()).isEmpty();
        assertThat(pages.getFirst().nextToken()).isNotNull();
        assertThat(pages.getLast().events())
                .extracting(FilteredLogEvent::message)
                .containsExactly("needle");
    }

    @Test
    void aPageEndsAtAMegabyte() {
        String group = LOGS.group();
        IntStream.range(0, 3)
                .forEach(n -> LOGS.service().store().write(group, "s", Instant.ofEpochMilli(n), "x".repeat(600_000)));
        FilterLogEventsResponse page = LOGS.sdk.filterLogEvents(it -> it.logGroupName(group));
        assertThat(page.events()).hasSize(1);
        assertThat(page.nextToken()).isNotNull();
        assertThat(LOGS.sdk
                        .getLogEvents(it -> it.logGroupName(group).logStreamName("s"))
                        .events())
                .hasSize(1);
    }

    @Test
    void streamsMayBeChosenByNameOrPrefixButNotByBoth() {
        String group = LOGS.group();
        for (String stream : List.of("ab", "ac", "b")) {
            LOGS.service().store().write(group, stream, Instant.ofEpochMilli(1), stream);
        }
        assertThat(LOGS.sdk
                        .filterLogEvents(it -> it.logGroupName(group).logStreamNamePrefix("a"))
                        .events())
                .extracting(FilteredLogEvent::message)
                .containsExactly("ab", "ac");
        assertThat(LOGS.sdk
                        .filterLogEvents(it -> it.logGroupName(group).logStreamNames("b", "ab"))
                        .events())
                .extracting(FilteredLogEvent::message)
                .containsExactly("ab", "b");
        refused(
                () -> LOGS.sdk.filterLogEvents(
                        it -> it.logGroupName(group).logStreamNames("b").logStreamNamePrefix("a")),
                InvalidParameterException.class,
                "mutually exclusive");
        refused(
                () -> LOGS.sdk.filterLogEvents(it -> it.logGroupName(group).logStreamNames("gone")),
                ResourceNotFoundException.class,
                "log stream does not exist");
    }

    @Test
    void aTokenFitsItsOwnQuestionOnly() {
        String group = LOGS.group(1, 2, 3);
        String token =
                LOGS.sdk.filterLogEvents(it -> it.logGroupName(group).limit(1)).nextToken();
        refused(
                () -> LOGS.sdk.filterLogEvents(
                        it -> it.logGroupName(group).startTime(2L).nextToken(token)),
                InvalidParameterException.class,
                "The specified nextToken is invalid.");
        refused(
                () -> LOGS.sdk.filterLogEvents(it -> it.logGroupName(group).nextToken("rubbish")),
                InvalidParameterException.class,
                "The specified nextToken is invalid.");
    }

    @Test
    void aStreamIsLeafedThroughBackwardsAndForwards() {
        String group = LOGS.group(10, 20, 30, 40, 50);
        GetLogEventsResponse newest = LOGS.sdk.getLogEvents(
                it -> it.logGroupName(group).logStreamName("s").limit(2));
        assertThat(messages(newest)).containsExactly("line 3", "line 4");
        GetLogEventsResponse older = page(group, newest.nextBackwardToken());
        assertThat(messages(older)).containsExactly("line 1", "line 2");
        GetLogEventsResponse oldest = page(group, older.nextBackwardToken());
        assertThat(messages(oldest)).containsExactly("line 0");
        GetLogEventsResponse end = page(group, oldest.nextBackwardToken());
        assertThat(end.events()).isEmpty();
        assertThat(end.nextBackwardToken()).isEqualTo(oldest.nextBackwardToken());
        assertThat(messages(page(group, older.nextForwardToken()))).containsExactly("line 3", "line 4");
        assertThat(page(group, newest.nextForwardToken()).events()).isEmpty();
        LOGS.service().store().write(group, "s", Instant.ofEpochMilli(60), "new");
        assertThat(messages(page(group, newest.nextForwardToken()))).containsExactly("new");
    }

    @Test
    void aStreamsRangeHasItsBeginningButNotItsEnd() {
        String group = LOGS.group(10, 20, 30);
        assertThat(messages(LOGS.sdk.getLogEvents(it -> it.logGroupName(group)
                        .logStreamName("s")
                        .startFromHead(true)
                        .startTime(10L)
                        .endTime(30L))))
                .containsExactly("line 0", "line 1");
        assertThat(LOGS.sdk
                        .filterLogEvents(
                                it -> it.logGroupName(group).startTime(10L).endTime(30L))
                        .events())
                .hasSize(3);
    }

    @Test
    void whatRetentionHasEndedIsNotThere() {
        long now = LOGS.now();
        String group = LOGS.group(now - Duration.ofDays(2).toMillis(), now);
        LOGS.sdk.putRetentionPolicy(it -> it.logGroupName(group).retentionInDays(1));
        assertThat(LOGS.sdk.filterLogEvents(it -> it.logGroupName(group)).events())
                .extracting(FilteredLogEvent::message)
                .containsExactly("line 1");
    }

    @Test
    void aStreamThatWasDeletedAndMadeAgainIsEmpty() {
        String group = LOGS.group(1, 2);
        LOGS.sdk.deleteLogStream(it -> it.logGroupName(group).logStreamName("s"));
        LOGS.sdk.createLogStream(it -> it.logGroupName(group).logStreamName("s"));
        assertThat(LOGS.sdk.filterLogEvents(it -> it.logGroupName(group)).events())
                .isEmpty();
    }

    @Test
    void beyondTheRetentionCapTheLinesThatCameFirstGoFirst() {
        String group = LOGS.group();
        LOGS.service().store().cap(4 << 20);
        IntStream.range(0, 40)
                .forEach(n ->
                        LOGS.service().store().write(group, "s", Instant.ofEpochMilli(n), n + " ".repeat(300_000)));
        assertThat(LOGS.service().store().size()).isLessThanOrEqualTo(5 << 20);
        List<String> kept = LOGS.sdk.filterLogEventsPaginator(it -> it.logGroupName(group)).events().stream()
                .map(event -> event.message().strip())
                .toList();
        assertThat(kept).hasSizeBetween(8, 20).endsWith("38", "39");
        LOGS.service().store().cap(LogStore.RETENTION_CAP);
    }

    private static GetLogEventsResponse page(String group, String token) {
        return LOGS.sdk.getLogEvents(
                it -> it.logGroupName(group).logStreamName("s").limit(2).nextToken(token));
    }

    private static List<String> messages(GetLogEventsResponse page) {
        return page.events().stream().map(OutputLogEvent::message).toList();
    }
}
