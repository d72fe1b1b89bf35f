package dev.pilothouse.aws.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.EventStream;
import dev.pilothouse.core.Refused;
import dev.pilothouse.sandbox.wire.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionStart;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionUpdate;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatchlogs.model.SessionStreamingException;
import software.amazon.awssdk.services.cloudwatchlogs.model.SessionTimeoutException;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseStream;

/** The SDK's own asynchronous client against the sandbox's binary event stream. */
class EventStreamsTest {
    private static final LogsInReach LOGS = new LogsInReach();

    @AfterAll
    static void close() {
        LOGS.close();
    }

    @AfterEach
    void heal() {
        LOGS.sandbox().faults().clear();
        await().until(() -> LOGS.service().tails() == 0);
    }

    @Test
    void eventsComeOneAfterTheOtherUntilTheStreamIsClosed() throws Exception {
        String group = LOGS.group();
        EventStream<StartLiveTailResponseStream> events = tail(LOGS.arn(group));
        StartLiveTailResponseStream start = events.next().orElseThrow();
        assertThat(start).isInstanceOf(LiveTailSessionStart.class);
        assertThat(((LiveTailSessionStart) start).logGroupIdentifiers()).containsExactly(LOGS.arn(group));
        LOGS.write(group, "hello");
        assertThat(firstLine(events)).isEqualTo("hello");
        assertThat(LOGS.service().tails()).isEqualTo(1);
        events.close();
        assertThat(events.next()).isEmpty();
        assertThat(events.hasEnded()).isTrue();
    }

    @Test
    void aWaitThatIsTooLongEndsWithoutAnEvent() throws Exception {
        LOGS.service().tailsTick(Duration.ofHours(1));
        try (EventStream<StartLiveTailResponseStream> events = tail(LOGS.arn(LOGS.group()))) {
            assertThat(events.next()).isPresent();
            assertThat(events.next(Duration.ofMillis(20))).isEmpty();
            assertThat(events.hasEnded()).isFalse();
        } finally {
            LOGS.service().tailsTick(Duration.ofMillis(20));
        }
    }

    @Test
    void anInterruptEndsTheWait() {
        try (EventStream<StartLiveTailResponseStream> events = tail(LOGS.arn(LOGS.group()))) {
            assertThat(events.next()).isPresent();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> {
                        while (events.next().isPresent()) {}
                    })
                    .isInstanceOf(InterruptedException.class);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRefusalIsTheSdksOwnException() {
        assertThatThrownBy(() -> exhaust(tail(LOGS.arn("gone")))).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void anExceptionEventIsTheSdksOwnException() throws Exception {
        try (EventStream<StartLiveTailResponseStream> events = tail(LOGS.arn(LOGS.group()))) {
            assertThat(events.next()).isPresent();
            LOGS.service().failTails();
            assertThatThrownBy(() -> exhaust(events)).isInstanceOf(SessionStreamingException.class);
        }
    }

    @Test
    void aCutConnectionEndsTheStream() throws Exception {
        try (EventStream<StartLiveTailResponseStream> events = tail(LOGS.arn(LOGS.group()))) {
            assertThat(events.next()).isPresent();
            LOGS.service().cutTails();
            exhaust(events);
            assertThat(events.hasEnded()).isTrue();
        }
    }

    @Test
    void ofAStreamCutInTheMiddleOfAnEventTheWholeEventsCome() throws Exception {
        LOGS.sandbox().faults().next(1, "StartLiveTail", new Fault.CutAt(600));
        try (EventStream<StartLiveTailResponseStream> events = tail(LOGS.arn(LOGS.group()))) {
            assertThat(exhaust(events)).isBetween(1, 3);
        }
    }

    @Test
    void aSessionTimesOutAfterThreeHours() throws Exception {
        try (EventStream<StartLiveTailResponseStream> events = tail(LOGS.arn(LOGS.group()))) {
            assertThat(events.next()).isPresent();
            LOGS.sandbox().clock().advance(Duration.ofHours(3));
            assertThatThrownBy(() -> exhaust(events)).isInstanceOf(SessionTimeoutException.class);
        }
    }

    @Test
    void aLiveTailsRulesAreAWSs() {
        String arn = LOGS.arn(LOGS.group());
        String other = LOGS.arn(LOGS.group());
        refused("Invalid log group ARN", it -> it.logGroupIdentifiers(arn + ":*"));
        refused("Invalid log group ARN", it -> it.logGroupIdentifiers("/aws/lambda/a"));
        refused("length less than or equal to 10", it -> it.logGroupIdentifiers(Collections.nCopies(11, arn)));
        refused("one log group", it -> it.logGroupIdentifiers(arn, other).logStreamNamePrefixes("a"));
        refused(
                "mutually exclusive",
                it -> it.logGroupIdentifiers(arn).logStreamNamePrefixes("a").logStreamNames("b"));
        refused("Invalid filter pattern", it -> it.logGroupIdentifiers(arn).logEventFilterPattern("{ $.a"));
    }

    private static void refused(String text, Consumer<StartLiveTailRequest.Builder> request) {
        assertThatThrownBy(() -> exhaust(tail(request)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining(text);
    }

    @Test
    void aTailShowsTheStreamsAndLinesThatItIsAskedFor() throws Exception {
        String group = LOGS.group();
        try (EventStream<StartLiveTailResponseStream> events = tail(it -> it.logGroupIdentifiers(LOGS.arn(group))
                .logStreamNamePrefixes("a")
                .logEventFilterPattern("hello"))) {
            assertThat(events.next()).isPresent();
            LOGS.store().write(group, "b1", LOGS.now(), "hello from b1");
            LOGS.store().write(group, "a1", LOGS.now(), "bye from a1");
            LOGS.store().write(group, "a2", LOGS.now(), "hello from a2");
            assertThat(firstLine(events)).isEqualTo("hello from a2");
        }
    }

    @Test
    void nobodyWaitsForATailToEnd() throws Exception {
        try (EventStream<StartLiveTailResponseStream> events = tail(LOGS.arn(LOGS.group()))) {
            assertThat(events.next()).isPresent();
            LOGS.sandbox().settle();
            assertThat(LOGS.service().tails()).isEqualTo(1);
        }
    }

    @Test
    void afterTheSessionsEndNothingIsSent() {
        LogsInReach own = new LogsInReach();
        own.close();
        assertThatThrownBy(() -> own.clients
                        .streams()
                        .get(
                                CloudWatchLogsAsyncClient.class,
                                CloudWatchLogsAsyncClient::builder,
                                Calls.ONCE,
                                Duration.ofSeconds(5)))
                .isInstanceOf(Refused.class);
    }

    private static EventStream<StartLiveTailResponseStream> tail(String arn) {
        return tail(request -> request.logGroupIdentifiers(arn));
    }

    private static EventStream<StartLiveTailResponseStream> tail(Consumer<StartLiveTailRequest.Builder> request) {
        CloudWatchLogsAsyncClient client = LOGS.clients
                .streams()
                .get(
                        CloudWatchLogsAsyncClient.class,
                        CloudWatchLogsAsyncClient::builder,
                        Calls.ONCE,
                        Duration.ofSeconds(30));
        return LOGS.clients
                .streams()
                .open(events -> client.startLiveTail(
                        request,
                        StartLiveTailResponseHandler.builder()
                                .onEventStream(events::accept)
                                .build()));
    }

    /** What is left until the end; a cut may come as the SDK's exception. */
    private static int exhaust(EventStream<?> events) throws InterruptedException {
        int count = 0;
        try {
            while (events.next().isPresent()) {
                count++;
            }
        } catch (SdkClientException cut) {
            assertThat(cut).hasRootCauseInstanceOf(IOException.class);
        }
        return count;
    }

    private static String firstLine(EventStream<StartLiveTailResponseStream> events) throws InterruptedException {
        while (true) {
            Optional<String> line = ((LiveTailSessionUpdate) events.next().orElseThrow())
                    .sessionResults().stream().findFirst().map(it -> it.message());
            if (line.isPresent()) {
                return line.get();
            }
        }
    }
}
