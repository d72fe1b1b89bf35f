package dev.pilothouse.sandbox.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OrderBy;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

class GroupsAndStreamsTest {
    private static final LogsSandbox LOGS = new LogsSandbox();

    @AfterAll
    static void close() {
        LOGS.close();
    }

    @Test
    void aGroupIsDescribedAsItWasMade() {
        String name = LOGS.name();
        LOGS.sdk.createLogGroup(it -> it.logGroupName(name).logGroupClass("INFREQUENT_ACCESS"));
        LOGS.sdk.putRetentionPolicy(it -> it.logGroupName(name).retentionInDays(30));
        LogGroup group = only(name);
        assertThat(group.arn()).isEqualTo("arn:aws:logs:us-east-1:402112345678:log-group:" + name + ":*");
        assertThat(group.logGroupArn()).isEqualTo("arn:aws:logs:us-east-1:402112345678:log-group:" + name);
        assertThat(group.logGroupClassAsString()).isEqualTo("INFREQUENT_ACCESS");
        assertThat(group.retentionInDays()).isEqualTo(30);
        assertThat(group.storedBytes()).isZero();
        LOGS.sdk.deleteRetentionPolicy(it -> it.logGroupName(name));
        assertThat(only(name).retentionInDays()).isNull();
        LOGS.sdk.deleteLogGroup(it -> it.logGroupName(name));
        assertThat(LOGS.sdk.describeLogGroups(it -> it.logGroupNamePrefix(name)).logGroups())
                .isEmpty();
    }

    @Test
    void aLineThatAServiceWritesMakesGroupAndStream() {
        String name = LOGS.name();
        LOGS.service().store().write(name, "s", Instant.ofEpochMilli(5), "äöü");
        assertThat(only(name).storedBytes()).isEqualTo(6 + 26);
        LogStream stream = LOGS.sdk
                .describeLogStreams(it -> it.logGroupName(name))
                .logStreams()
                .getFirst();
        assertThat(stream.logStreamName()).isEqualTo("s");
        assertThat(stream.firstEventTimestamp()).isEqualTo(5);
        assertThat(stream.lastIngestionTime()).isGreaterThan(5);
        assertThat(stream.arn()).endsWith("log-group:" + name + ":log-stream:s");
    }

    @Test
    void groupsComePageByPage() {
        String prefix = LOGS.name() + "/many/";
        for (int i = 0; i < 120; i++) {
            int n = i;
            LOGS.sdk.createLogGroup(it -> it.logGroupName(prefix + "%03d".formatted(n)));
        }
        List<String> names =
                LOGS.sdk.describeLogGroupsPaginator(it -> it.logGroupNamePrefix(prefix)).logGroups().stream()
                        .map(LogGroup::logGroupName)
                        .toList();
        assertThat(names).hasSize(120).isSorted();
        assertThat(LOGS.sdk
                        .describeLogGroups(it -> it.logGroupNamePrefix(prefix))
                        .logGroups())
                .hasSize(50);
        assertThat(LOGS.sdk
                        .describeLogGroups(it -> it.logGroupNamePattern("many/11"))
                        .logGroups())
                .hasSize(10);
    }

    @Test
    void streamsAreOrderedByNameOrByTheirLastEvent() {
        String group = LOGS.name();
        LOGS.service().store().write(group, "b", Instant.ofEpochMilli(1), "x");
        LOGS.service().store().write(group, "a", Instant.ofEpochMilli(2), "x");
        LOGS.service().store().write(group, "c", Instant.ofEpochMilli(3), "x");
        assertThat(streams(group, OrderBy.LOG_STREAM_NAME, false)).containsExactly("a", "b", "c");
        assertThat(streams(group, OrderBy.LAST_EVENT_TIME, true)).containsExactly("c", "a", "b");
        refused(
                () -> LOGS.sdk.describeLogStreams(it ->
                        it.logGroupName(group).orderBy(OrderBy.LAST_EVENT_TIME).logStreamNamePrefix("a")),
                InvalidParameterException.class,
                "Cannot order by LastEventTime");
    }

    private static List<String> streams(String group, OrderBy order, boolean descending) {
        return LOGS
                .sdk
                .describeLogStreamsPaginator(
                        it -> it.logGroupName(group).limit(1).orderBy(order).descending(descending))
                .logStreams()
                .stream()
                .map(LogStream::logStreamName)
                .toList();
    }

    @Test
    void whatIsNotThereAndWhatIsThereAlreadyAreRefused() {
        String group = LOGS.group();
        LOGS.sdk.createLogStream(it -> it.logGroupName(group).logStreamName("s"));
        refused(
                () -> LOGS.sdk.createLogGroup(it -> it.logGroupName(group)),
                ResourceAlreadyExistsException.class,
                "The specified log group already exists");
        refused(
                () -> LOGS.sdk.createLogStream(it -> it.logGroupName(group).logStreamName("s")),
                ResourceAlreadyExistsException.class,
                "The specified log stream already exists");
        refused(
                () -> LOGS.sdk.describeLogStreams(it -> it.logGroupName("gone")),
                ResourceNotFoundException.class,
                "The specified log group does not exist.");
        refused(
                () -> LOGS.sdk.deleteLogStream(it -> it.logGroupName(group).logStreamName("gone")),
                ResourceNotFoundException.class,
                "The specified log stream does not exist.");
    }

    @Test
    void namesKeepToTheirShape() {
        refused(
                () -> LOGS.sdk.createLogGroup(it -> it.logGroupName("a b")),
                InvalidParameterException.class,
                "Value 'a b' at 'logGroupName' failed to satisfy constraint");
        refused(
                () -> LOGS.sdk.createLogStream(it -> it.logGroupName("g").logStreamName("a:b")),
                InvalidParameterException.class,
                "'logStreamName' failed to satisfy constraint");
        refused(
                () -> LOGS.sdk.putRetentionPolicy(it -> it.logGroupName("g").retentionInDays(31)),
                InvalidParameterException.class,
                "retention period");
    }

    @Test
    void aPolicyMayNameTheGroupsItIsFor() {
        String allowed = LOGS.group();
        String other = LOGS.group();
        CloudWatchLogsClient client = LOGS.client("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:FilterLogEvents",
            "Resource":"arn:aws:logs:*:*:log-group:%s:*"}]}\
            """.formatted(allowed));
        assertThat(client.filterLogEvents(it -> it.logGroupName(allowed)).events())
                .isEmpty();
        assertThatThrownBy(() -> client.filterLogEvents(it -> it.logGroupName(other)))
                .hasMessageContaining("is not authorized to perform: logs:FilterLogEvents on resource: arn:aws:logs:");
    }

    private static LogGroup only(String name) {
        List<LogGroup> groups =
                LOGS.sdk.describeLogGroups(it -> it.logGroupNamePrefix(name)).logGroups();
        assertThat(groups).hasSize(1);
        return groups.getFirst();
    }

    static void refused(ThrowingCallable call, Class<? extends CloudWatchLogsException> type, String text) {
        assertThatThrownBy(call).isInstanceOf(type).hasMessageContaining(text);
    }
}
