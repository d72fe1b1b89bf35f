package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Constraints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/**
 * Leafs through one stream in both directions.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html">GetLogEvents</a>
 */
record StreamReadCalls(LogStore store) {
    GetLogEventsResponse get(GetLogEventsRequest request, Call call) {
        LogsErrors.check(Names.optionalStream(new Constraints(), "logStreamName", request.logStreamName())
                .given("logStreamName", request.logStreamName())
                .between("limit", request.limit(), 1, Reading.MOST_EVENTS)
                .between("startTime", request.startTime(), 0, Long.MAX_VALUE)
                .between("endTime", request.endTime(), 0, Long.MAX_VALUE));
        Group group = store.group(Names.one(request.logGroupName(), request.logGroupIdentifier()));
        Stream stream = group.stream(request.logStreamName()).orElseThrow(LogsErrors::noSuchStream);
        Optional<Turn> turn = Optional.ofNullable(request.nextToken()).map(token -> Turn.read(token, stream));
        boolean forwards = turn.map(Turn::forwards).orElse(Boolean.TRUE.equals(request.startFromHead()));
        Position from = Position.before(Objects.requireNonNullElse(request.startTime(), 0L));
        Position end = Position.before(Objects.requireNonNullElse(request.endTime(), Long.MAX_VALUE));
        BitSet only = new BitSet();
        only.set(stream.number());
        Reading reading = new Reading(group, call.now().toEpochMilli());
        Position place = turn.map(Turn::place).orElse(forwards ? from : end);
        Merge events = forwards
                ? reading.forwards(later(from, place), end, only)
                : reading.backwards(from, earlier(end, place), only);
        List<Event> page = page(events, Objects.requireNonNullElse(request.limit(), Reading.MOST_EVENTS));
        List<Event> byTime = forwards ? page : page.reversed();
        return GetLogEventsResponse.builder()
                .events(byTime.stream().map(StreamReadCalls::shown).toList())
                .nextBackwardToken(Turn.token(
                        false, byTime.isEmpty() ? place : byTime.getFirst().position(), stream))
                .nextForwardToken(Turn.token(true, byTime.isEmpty() ? place : after(byTime.getLast()), stream))
                .build();
    }

    private static List<Event> page(Merge events, int limit) {
        List<Event> page = new ArrayList<>();
        long bytes = 0;
        while (page.size() < limit && events.hasNext()) {
            Merge.Found found = events.next();
            bytes += found.bytes();
            if (bytes > Reading.MOST_BYTES && !page.isEmpty()) {
                break;
            }
            page.add(found.event());
        }
        return page;
    }

    private static Position after(Event event) {
        return new Position(event.at(), event.number() + 1);
    }

    private static Position later(Position a, Position b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Position earlier(Position a, Position b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static OutputLogEvent shown(Event event) {
        return OutputLogEvent.builder()
                .timestamp(event.at())
                .ingestionTime(event.ingested())
                .message(event.message())
                .build();
    }

    /** Where to read on from, and in which direction; the same token comes back where there is nothing more. */
    private record Turn(boolean forwards, Position place) {
        private static final String FORWARDS = "f/";
        private static final String BACKWARDS = "b/";

        static Turn read(String token, Stream stream) {
            boolean forwards = token.startsWith(FORWARDS);
            if (!forwards && !token.startsWith(BACKWARDS)) {
                throw LogsErrors.badToken();
            }
            return new Turn(
                    forwards,
                    Token.place(token.substring(FORWARDS.length()), stream.number())
                            .orElseThrow(LogsErrors::badToken));
        }

        static String token(boolean forwards, Position place, Stream stream) {
            return (forwards ? FORWARDS : BACKWARDS) + Token.of(place, stream.number());
        }
    }
}
