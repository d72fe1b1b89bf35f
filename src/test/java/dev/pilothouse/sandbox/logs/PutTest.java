package dev.pilothouse.sandbox.logs;

import static dev.pilothouse.sandbox.logs.GroupsAndStreamsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** The quotas of PutLogEvents (API Reference). */
class PutTest {
    private static final LogsSandbox LOGS = new LogsSandbox();
    private static final long DAY = Duration.ofDays(1).toMillis();

    @AfterAll
    static void close() {
        LOGS.close();
    }

    @Test
    void whatIsPutIsFound() {
        String group = group();
        PutLogEventsResponse answer = put(group, event(LOGS.now(), "a"), event(LOGS.now() + 1, "b"));
        assertThat(answer.rejectedLogEventsInfo()).isNull();
        assertThat(answer.nextSequenceToken()).isNotEmpty();
        assertThat(found(group)).containsExactly("a", "b");
    }

    @Test
    void whatIsTooOldTooNewOrExpiredIsLeftOut() {
        long now = LOGS.now();
        String group = group();
        PutLogEventsResponse answer = put(
                group,
                event(now - 1000, "good"),
                event(now + Duration.ofHours(1).toMillis(), "soon"),
                event(now + Duration.ofHours(3).toMillis(), "too new"));
        assertThat(answer.rejectedLogEventsInfo().tooNewLogEventStartIndex()).isEqualTo(2);
        assertThat(answer.rejectedLogEventsInfo().tooOldLogEventEndIndex()).isNull();
        assertThat(found(group)).containsExactly("good", "soon");
        answer = put(
                group,
                event(now - 14 * DAY - DAY / 2, "old"),
                event(now - 14 * DAY - 1, "old"),
                event(now - 14 * DAY + 60_000, "ok"));
        assertThat(answer.rejectedLogEventsInfo().tooOldLogEventEndIndex()).isEqualTo(2);
        LOGS.sdk.putRetentionPolicy(it -> it.logGroupName(group).retentionInDays(3));
        answer = put(group, event(now - 4 * DAY, "expired"));
        assertThat(answer.rejectedLogEventsInfo().expiredLogEventEndIndex()).isEqualTo(1);
    }

    @Test
    void aBatchIsInOrderAndWithinADay() {
        String group = group();
        long now = LOGS.now();
        refused(
                () -> put(group, event(now, "b"), event(now - 1, "a")),
                InvalidParameterException.class,
                "must be in chronological order");
        refused(
                () -> put(group, event(now - DAY - 1, "a"), event(now, "b")),
                InvalidParameterException.class,
                "cannot span more than 24 hours");
    }

    @Test
    void aBatchIsNotTooLarge() {
        String group = group();
        long now = LOGS.now();
        refused(
                () -> put(group, Collections.nCopies(10_001, event(now, "x")).toArray(InputLogEvent[]::new)),
                InvalidParameterException.class,
                "logEvents");
        refused(
                () -> put(group, event(now, "x".repeat(1_048_576 - 25))),
                InvalidParameterException.class,
                "Log event too large: 1048577 bytes exceeds limit of 1048576");
        refused(
                () -> put(group, event(now, "x".repeat(600_000)), event(now, "x".repeat(600_000))),
                InvalidParameterException.class,
                "Upload too large: 1200052 bytes exceeds limit of 1048576");
        put(group, event(now, "x".repeat(1_048_576 - 26)));
        assertThat(found(group)).hasSize(1);
    }

    @Test
    void whatIsMissingIsRefused() {
        refused(
                () -> LOGS.sdk.putLogEvents(
                        it -> it.logGroupName("gone").logStreamName("s").logEvents(event(1, "a"))),
                ResourceNotFoundException.class,
                "log group does not exist");
        String group = LOGS.group();
        refused(() -> put(group, event(1, "a")), ResourceNotFoundException.class, "log stream does not exist");
        refused(
                () -> LOGS.sdk.putLogEvents(it -> it.logGroupName(group).logStreamName("s")),
                InvalidParameterException.class,
                "'logEvents' failed to satisfy constraint: Member must not be null");
    }

    private static String group() {
        String group = LOGS.group();
        LOGS.sdk.createLogStream(it -> it.logGroupName(group).logStreamName("s"));
        return group;
    }

    private static PutLogEventsResponse put(String group, InputLogEvent... events) {
        return LOGS.sdk.putLogEvents(
                it -> it.logGroupName(group).logStreamName("s").logEvents(Arrays.asList(events)));
    }

    private static InputLogEvent event(long at, String message) {
        return InputLogEvent.builder().timestamp(at).message(message).build();
    }

    private static List<String> found(String group) {
        return LOGS.sdk.filterLogEventsPaginator(it -> it.logGroupName(group)).events().stream()
                .map(FilteredLogEvent::message)
                .toList();
    }
}
