package dev.pilothouse.aws.logs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.EventStream;
import java.io.EOFException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionUpdate;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseStream;

/** One session of {@code StartLiveTail}. One thread; any may close. */
final class LiveSession implements AutoCloseable {
    private final EventStream<StartLiveTailResponseStream> events;

    private LiveSession(EventStream<StartLiveTailResponseStream> events) {
        this.events = events;
    }

    /** What came in about a second; no lines where none came. */
    record Update(List<LogLine> lines, boolean sampled) {}

    /** Asks for one; {@link #awaitStart} waits for it. */
    static LiveSession open(AwsClients clients, Tailed what, Duration silence) {
        CloudWatchLogsAsyncClient client = clients.streams()
                .get(CloudWatchLogsAsyncClient.class, CloudWatchLogsAsyncClient::builder, Calls.ONCE, silence);
        StartLiveTailRequest.Builder request = StartLiveTailRequest.builder().logGroupIdentifiers(what.groups());
        if (!what.pattern().isBlank()) {
            request.logEventFilterPattern(what.pattern());
        }
        if (!what.prefixes().isEmpty()) {
            request.logStreamNamePrefixes(what.prefixes());
        }
        return new LiveSession(clients.streams()
                .open(told -> client.startLiveTail(
                        request.build(),
                        StartLiveTailResponseHandler.builder()
                                .onEventStream(told::accept)
                                .build())));
    }

    /**
     * Waits until it stands.
     *
     * @throws RuntimeException what AWS answers instead
     */
    void awaitStart() throws InterruptedException {
        if (events.next().isEmpty()) {
            throw cut();
        }
    }

    /**
     * Waits for the next update.
     *
     * @return empty where none came in time
     * @throws RuntimeException what ended the session: it has no other end
     */
    Optional<Update> next(Duration atMost) throws InterruptedException {
        Optional<StartLiveTailResponseStream> event = events.next(atMost);
        if (event.isEmpty() && events.hasEnded()) {
            throw cut();
        }
        return event.map(LiveSession::update);
    }

    private static Update update(StartLiveTailResponseStream event) {
        return switch (event) {
            case LiveTailSessionUpdate update ->
                new Update(
                        update.sessionResults().stream().map(LiveSession::line).toList(),
                        update.sessionMetadata() != null
                                && Boolean.TRUE.equals(update.sessionMetadata().sampled()));
            // What later versions of the API may tell beside.
            default -> new Update(List.of(), false);
        };
    }

    private static LogLine line(LiveTailSessionLogEvent event) {
        return new LogLine(
                Filter.name(event.logGroupIdentifier()),
                event.logStreamName(),
                "",
                Instant.ofEpochMilli(event.timestamp()),
                Instant.ofEpochMilli(event.ingestionTime()),
                event.message());
    }

    /** As if the connection had been cut. */
    static RuntimeException cut() {
        return SdkClientException.create("The live tail was cut", new EOFException("live tail"));
    }

    @Override
    public void close() {
        events.close();
    }
}
