package dev.pilothouse.aws.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.sandbox.wire.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LimitExceededException;
import software.amazon.awssdk.services.cloudwatchlogs.model.MalformedQueryException;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryInfo;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

class InsightsTest {
    private static final LogsInReach LOGS = new LogsInReach();
    private final Insights insights = new Insights(LOGS.clients);

    @AfterAll
    static void close() {
        LOGS.close();
    }

    @AfterEach
    void heal() {
        LOGS.service().queriesTake(Duration.ZERO);
        LOGS.sandbox().faults().clear();
    }

    @Test
    void aQueryOverGroupsIsAnsweredWithWhatItLookedAt() throws Exception {
        LOGS.service().queriesTake(Duration.ofMillis(200));
        List<String> groups = List.of(LOGS.group(), LOGS.group());
        IntStream.range(0, 20).forEach(n -> LOGS.write(groups.get(n % 2), "{\"n\":" + n + "}"));
        InsightsAnswer answer =
                insights.run(question(groups, "filter n >= 5 | fields n, @log | sort n desc | limit 3"), Progress.NONE);
        assertThat(answer.columns()).containsExactly("n", "@log");
        assertThat(answer.rows()).extracting(row -> row.values().get("n")).containsExactly("19", "18", "17");
        assertThat(answer.scan().matched()).isEqualTo(15);
        assertThat(answer.scan().scanned()).isEqualTo(20);
        assertThat(answer.scan().bytes()).isEqualTo(10 * (7 + 26) + 10 * (8 + 26));
        Map<String, String> record = insights.record(answer.rows().getFirst().pointer());
        assertThat(record)
                .containsEntry("n", "19")
                .containsEntry("@message", "{\"n\":19}")
                .containsEntry("@logStream", "s");
        assertThat(insights.fields(groups.getFirst())).contains("@timestamp", "@message", "n");
    }

    @Test
    void whatIsMalformedIsToldWithItsPlace() {
        List<String> groups = List.of(LOGS.group());
        Throwable refused =
                catchThrowable(() -> insights.run(question(groups, "fields @message |\n fitler x"), Progress.NONE));
        assertThat(refused).isInstanceOf(MalformedQueryException.class);
        Insights.Problem problem = Insights.problem(refused).orElseThrow();
        assertThat(problem.start()).isEqualTo(19);
        assertThat(problem.what()).contains("fitler").contains("line 2 and position 2");
    }

    @Test
    void whoStopsWaitingStopsTheQueryToo() {
        LOGS.service().queriesTake(Duration.ofHours(1));
        String group = LOGS.group();
        Thread waiting = Thread.currentThread();
        long before = LOGS.sandbox().faults().counts().getOrDefault("GetQueryResults", 0L);
        Thread.ofVirtual().start(() -> {
            while (LOGS.sandbox().faults().counts().getOrDefault("GetQueryResults", 0L) == before) {
                Thread.onSpinWait();
            }
            waiting.interrupt();
        });
        assertThatThrownBy(() -> insights.run(question(List.of(group), "fields @message"), Progress.NONE))
                .isInstanceOf(InterruptedException.class);
        assertThat(status(group)).containsExactly("Cancelled");
    }

    @Test
    void aQueryIsSentOnce() {
        String group = LOGS.group();
        LOGS.sandbox().faults().next(1, "StartQuery", new Fault.DropAfter());
        assertThat(catchThrowable(() -> insights.run(question(List.of(group), "fields @message"), Progress.NONE)))
                .isNotNull();
        assertThat(status(group)).hasSize(1);
    }

    @Test
    void thirtyQueriesAreTheMostAtOnce() {
        try (LogsInReach own = new LogsInReach()) {
            own.service().queriesTake(Duration.ofHours(1));
            String group = own.group();
            CloudWatchLogsClient sdk =
                    own.clients.get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, Calls.READ);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 31; i++) {
                            sdk.startQuery(it -> it.logGroupName(group)
                                    .queryString("fields @message")
                                    .startTime(0L)
                                    .endTime(1L));
                        }
                    })
                    .isInstanceOf(LimitExceededException.class);
        }
    }

    @Test
    void aGroupThatIsGoneIsTold() {
        assertThatThrownBy(() -> insights.run(question(List.of("/gone"), "fields @message"), Progress.NONE))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void queriesAreSavedChangedAndDeleted() {
        SavedQueries saved = new SavedQueries(LOGS.clients);
        String id = saved.save("ops/Errors", "filter @message like /ERROR/", List.of("/aws/lambda/a"), Permits.any());
        SavedQueries.Saved one = saved.all().getFirst();
        assertThat(one.id()).isEqualTo(id);
        assertThat(one.groups()).containsExactly("/aws/lambda/a");
        saved.change(new SavedQueries.Saved(id, "ops/Warnings", "limit 5", List.of(), one.changed()), Permits.any());
        assertThat(saved.all()).extracting(SavedQueries.Saved::name).containsExactly("ops/Warnings");
        saved.delete(id, Permits.any());
        assertThat(saved.all()).isEmpty();
        assertThatThrownBy(() -> saved.delete(id, Permits.any())).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void theAccountKeepsSoManyQueriesAndTheSameTokenIsTheSameQuery() {
        try (LogsInReach own = new LogsInReach()) {
            CloudWatchLogsClient sdk =
                    own.clients.get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, Calls.READ);
            String token = "0123456789012345678901234567890123456789";
            String first = sdk.putQueryDefinition(
                            it -> it.name("q").queryString("limit 1").clientToken(token))
                    .queryDefinitionId();
            for (int at = 1; at < 1000; at++) {
                String name = "q" + at;
                sdk.putQueryDefinition(it -> it.name(name).queryString("limit 1"));
            }
            assertThat(sdk.putQueryDefinition(
                                    it -> it.name("q").queryString("limit 1").clientToken(token))
                            .queryDefinitionId())
                    .isEqualTo(first);
            assertThatThrownBy(() ->
                            sdk.putQueryDefinition(it -> it.name("one more").queryString("limit 1")))
                    .isInstanceOf(LimitExceededException.class);
            assertThatThrownBy(() -> sdk.putQueryDefinition(
                            it -> it.name("x".repeat(256)).queryString("limit 1")))
                    .isInstanceOf(InvalidParameterException.class);
            assertThat(sdk.describeQueryDefinitions(
                                    it -> it.queryDefinitionNamePrefix("q9").maxResults(5))
                            .queryDefinitions())
                    .hasSize(5);
        }
    }

    private static Insights.Question question(List<String> groups, String text) {
        Instant now = LOGS.now();
        return new Insights.Question(groups, text, now.minusSeconds(60), now.plusSeconds(60));
    }

    private static List<String> status(String group) {
        return sdk().describeQueries(it -> it.logGroupName(group)).queries().stream()
                .map(QueryInfo::statusAsString)
                .toList();
    }

    private static CloudWatchLogsClient sdk() {
        return LOGS.clients.get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, Calls.READ);
    }
}
