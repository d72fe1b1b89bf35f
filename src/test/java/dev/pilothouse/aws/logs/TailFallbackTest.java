package dev.pilothouse.aws.logs;

import static dev.pilothouse.aws.logs.Following.QUICK;
import static dev.pilothouse.aws.logs.Following.sum;
import static dev.pilothouse.aws.logs.Following.until;
import static dev.pilothouse.aws.logs.Following.untilCounted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.sandbox.wire.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** What a tail does where there is no live tail, no connection, or nothing to follow. */
@Timeout(60)
class TailFallbackTest {
    private static final LogsInReach LOGS = new LogsInReach();
    private static final Following FOLLOWING = new Following(LOGS);

    @AfterAll
    static void close() {
        LOGS.close();
    }

    @AfterEach
    void heal() {
        LOGS.sandbox().faults().clear();
    }

    @Test
    void whoMayNotTailLooksAgainAndAgain() throws Exception {
        String group = LOGS.group();
        Map<String, Integer> counts = new HashMap<>();
        LOGS.write(group, "one");
        try (AwsClients clients = LOGS.clients("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:FilterLogEvents","Resource":"*"}]}\
            """);
                LogTail tail = FOLLOWING.tail(List.of(group), QUICK, clients)) {
            TailNews.Polling polling = (TailNews.Polling) until(tail, TailNews.Polling.class::isInstance, counts);
            assertThat(polling.cause()).hasMessageContaining("logs:StartLiveTail");
            untilCounted(tail, counts, () -> counts.containsKey("one"));
            LOGS.write(group, "two");
            untilCounted(tail, counts, () -> counts.containsKey("two"));
        }
        assertThat(sum(counts)).isEqualTo(2);
    }

    @Test
    void whatALookFindsIsToldBeforeThePauseAfterIt() throws Exception {
        String group = LOGS.group();
        LOGS.write(group, "one");
        Tempo patient = new Tempo(
                QUICK.session(),
                QUICK.silence(),
                QUICK.firstPause(),
                QUICK.longestPause(),
                QUICK.settled(),
                Duration.ofHours(1));
        Map<String, Integer> counts = new HashMap<>();
        try (AwsClients clients = LOGS.clients("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:FilterLogEvents","Resource":"*"}]}\
            """);
                LogTail tail = FOLLOWING.tail(List.of(group), patient, clients)) {
            assertTimeoutPreemptively(
                    Duration.ofMinutes(1), () -> untilCounted(tail, counts, () -> counts.containsKey("one")));
        }
    }

    @Test
    void whereLiveTailIsOutOfReachItLooksAgainAndAgain() throws Exception {
        String group = LOGS.group();
        Map<String, Integer> counts = new HashMap<>();
        LOGS.sandbox().faults().when((n, name) -> name.equals("StartLiveTail"), new Fault.DropBefore());
        try (LogTail tail = FOLLOWING.tail(List.of(group))) {
            LOGS.write(group, "one");
            until(tail, TailNews.Polling.class::isInstance, counts);
            untilCounted(tail, counts, () -> counts.containsKey("one"));
            LOGS.sandbox().faults().clear();
            LOGS.sandbox().clock().advance(Duration.ofMinutes(6));
            until(tail, TailNews.Live.class::isInstance, counts);
        }
        assertThat(sum(counts)).isEqualTo(1);
    }

    @Test
    void withoutAnyConnectionItTriesOn() throws Exception {
        String group = LOGS.group();
        Map<String, Integer> counts = new HashMap<>();
        Runnable off = LOGS.sandbox().faults().when((n, name) -> true, new Fault.DropBefore());
        try (LogTail tail = FOLLOWING.tail(List.of(group))) {
            LOGS.write(group, "one");
            for (int i = 0; i < 4; i++) {
                until(tail, TailNews.Broken.class::isInstance, counts);
            }
            off.run();
            until(tail, TailNews.Live.class::isInstance, counts);
        }
    }

    @Test
    void whatNoTryCanHelpIsThrown() {
        assertThatThrownBy(() -> FOLLOWING.tail(List.of("/gone")).next()).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> new LogTail(LOGS.clients, new Tailed(List.of(LOGS.arn(LOGS.group())), "{ $.a")).next())
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Invalid filter pattern");
    }

    @Test
    void whoeverWaitsForNewsGetsNoneWhenItIsClosedAndAnInterruptEndsTheWait() throws Exception {
        LogTail tail = FOLLOWING.tail(List.of(LOGS.group()));
        assertThat(tail.next()).isPresent();
        Thread closer = Thread.ofVirtual().start(tail::close);
        assertThat(tail.next()).isEmpty();
        closer.join();
        try (LogTail other = FOLLOWING.tail(List.of(LOGS.group()))) {
            assertThat(other.next()).isPresent();
            Thread.currentThread().interrupt();
            assertThatThrownBy(other::next).isInstanceOf(InterruptedException.class);
        }
    }
}
