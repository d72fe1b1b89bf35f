package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Constraints;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.RejectedLogEventsInfo;

/**
 * Takes events in, under the service's quotas.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html">PutLogEvents</a>
 */
record PutCalls(LogStore store) {
    private static final int MOST_EVENTS = 10_000;
    private static final int MOST_BYTES = 1_048_576;
    private static final Duration OLDEST = Duration.ofDays(14);
    private static final Duration NEWEST = Duration.ofHours(2);
    private static final Duration SPAN = Duration.ofHours(24);

    PutLogEventsResponse put(PutLogEventsRequest request, Call call) {
        List<InputLogEvent> events = request.logEvents();
        LogsErrors.check(Names.stream(Names.group(new Constraints(), request.logGroupName()), request.logStreamName())
                .given("logEvents", request.hasLogEvents() ? events : null)
                .and(it -> request.hasLogEvents() ? sized(it, events.size()) : it)
                .and(it -> complete(it, events)));
        Group group = store.group(request.logGroupName());
        if (group.stream(request.logStreamName()).isEmpty()) {
            throw LogsErrors.noSuchStream();
        }
        requireOrder(events);
        requireSmall(events);
        Window window = Window.at(call.now().toEpochMilli(), group.settings());
        events.stream()
                .filter(window::takes)
                .forEach(it -> store.add(group, request.logStreamName(), it.timestamp(), it.message()));
        return PutLogEventsResponse.builder()
                .nextSequenceToken("49039859" + group.next())
                .rejectedLogEventsInfo(window.rejected(events))
                .build();
    }

    // The list itself is not quoted: it may hold a megabyte.
    private static Constraints sized(Constraints constraints, int events) {
        return constraints.between("logEvents", events, 1, MOST_EVENTS);
    }

    private static Constraints complete(Constraints constraints, List<InputLogEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            String member = "logEvents." + (i + 1) + ".member.";
            constraints
                    .given(member + "timestamp", events.get(i).timestamp())
                    .given(member + "message", events.get(i).message())
                    .length(member + "message", events.get(i).message(), 1, Integer.MAX_VALUE);
        }
        return constraints;
    }

    private static void requireOrder(List<InputLogEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).timestamp() < events.get(i - 1).timestamp()) {
                throw LogsErrors.invalid("Log events in a single PutLogEvents request must be in chronological order.");
            }
        }
        if (events.getLast().timestamp() - events.getFirst().timestamp() > SPAN.toMillis()) {
            throw LogsErrors.invalid(
                    "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.");
        }
    }

    private static void requireSmall(List<InputLogEvent> events) {
        long all = 0;
        for (InputLogEvent event : events) {
            long bytes = event.message().getBytes(StandardCharsets.UTF_8).length + (long) Event.OVERHEAD;
            if (bytes > MOST_BYTES) {
                throw LogsErrors.invalid("Log event too large: " + bytes + " bytes exceeds limit of " + MOST_BYTES);
            }
            all += bytes;
        }
        if (all > MOST_BYTES) {
            throw LogsErrors.invalid("Upload too large: " + all + " bytes exceeds limit of " + MOST_BYTES);
        }
    }

    /**
     * The times that are taken, all milliseconds since 1970.
     *
     * @param expired before it the group keeps nothing
     */
    private record Window(long oldest, long expired, long newest) {
        static Window at(long now, GroupSettings settings) {
            long kept = settings.retention().isPresent()
                    ? now - Duration.ofDays(settings.retention().getAsInt()).toMillis()
                    : Long.MIN_VALUE;
            return new Window(now - OLDEST.toMillis(), kept, now + NEWEST.toMillis());
        }

        boolean takes(InputLogEvent event) {
            return event.timestamp() >= oldest && event.timestamp() >= expired && event.timestamp() <= newest;
        }

        /** Null where all were taken. */
        RejectedLogEventsInfo rejected(List<InputLogEvent> events) {
            int old =
                    (int) events.stream().filter(it -> it.timestamp() < oldest).count();
            int gone =
                    (int) events.stream().filter(it -> it.timestamp() < expired).count();
            int good =
                    (int) events.stream().filter(it -> it.timestamp() <= newest).count();
            if (old == 0 && gone == 0 && good == events.size()) {
                return null;
            }
            return RejectedLogEventsInfo.builder()
                    .tooOldLogEventEndIndex(old > 0 ? (Integer) old : null)
                    .expiredLogEventEndIndex(gone > 0 ? (Integer) gone : null)
                    .tooNewLogEventStartIndex(good < events.size() ? (Integer) good : null)
                    .build();
        }
    }
}
