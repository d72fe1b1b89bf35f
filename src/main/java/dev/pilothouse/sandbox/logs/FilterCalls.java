package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.logs.pattern.FilterPattern;
import dev.pilothouse.sandbox.logs.pattern.InvalidPatternException;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Constraints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/**
 * Searches a group, all streams interleaved by time.
 *
 * @param scans how many bytes one request looks through at most: with few hits its page is short, or empty, and has a token
 * @param lag for how long a line is not found after it arrived, in milliseconds
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html">FilterLogEvents</a>
 */
record FilterCalls(LogStore store, LongSupplier scans, LongSupplier lag) {
    private static final int MOST_STREAMS = 100;
    static final int LONGEST_PATTERN = 1024;

    FilterLogEventsResponse filter(FilterLogEventsRequest request, Call call) {
        LogsErrors.check(new Constraints()
                .between("limit", request.limit(), 1, Reading.MOST_EVENTS)
                .between("startTime", request.startTime(), 0, Long.MAX_VALUE)
                .between("endTime", request.endTime(), 0, Long.MAX_VALUE)
                .length("filterPattern", request.filterPattern(), 0, LONGEST_PATTERN)
                .size("logStreamNames", request.hasLogStreamNames() ? request.logStreamNames() : null, 1, MOST_STREAMS)
                .and(it -> Names.optionalStream(it, "logStreamNamePrefix", request.logStreamNamePrefix())));
        if (request.hasLogStreamNames() && request.logStreamNamePrefix() != null) {
            throw LogsErrors.invalid("logStreamNames and logStreamNamePrefix are mutually exclusive parameters.");
        }
        Group group = store.group(Names.one(request.logGroupName(), request.logGroupIdentifier()));
        FilterPattern pattern = pattern(request.filterPattern());
        Object question = request.toBuilder().nextToken(null).limit(null).build();
        Position from = Token.place(request.nextToken(), question)
                .orElse(Position.before(Objects.requireNonNullElse(request.startTime(), 0L)));
        // An event of the very last moment counts.
        Position end = new Position(Objects.requireNonNullElse(request.endTime(), Long.MAX_VALUE), Long.MAX_VALUE);
        Merge events = new Reading(group, call.now().toEpochMilli()).forwards(from, end, streams(group, request));
        return page(group, events, pattern, request, call.now().toEpochMilli() - lag.getAsLong())
                .answer(question);
    }

    static FilterPattern pattern(String text) {
        try {
            return FilterPattern.parse(Objects.requireNonNullElse(text, ""));
        } catch (InvalidPatternException e) {
            throw LogsErrors.invalid("Invalid filter pattern: " + e.getMessage());
        }
    }

    private static BitSet streams(Group group, FilterLogEventsRequest request) {
        if (!request.hasLogStreamNames()) {
            String prefix = Objects.requireNonNullElse(request.logStreamNamePrefix(), "");
            return group.numbers(stream -> stream.name().startsWith(prefix));
        }
        request.logStreamNames().forEach(name -> group.stream(name).orElseThrow(LogsErrors::noSuchStream));
        return group.numbers(stream -> request.logStreamNames().contains(stream.name()));
    }

    private Page page(Group group, Merge events, FilterPattern pattern, FilterLogEventsRequest request, long known) {
        int limit = Objects.requireNonNullElse(request.limit(), Reading.MOST_EVENTS);
        List<FilteredLogEvent> found = new ArrayList<>();
        long scanned = 0;
        long bytes = 0;
        while (events.hasNext()) {
            Merge.Found next = events.next();
            scanned += next.bytes();
            Event event = next.event();
            boolean hit = event.ingested() <= known && pattern.matches(event.message());
            if (found.size() == limit || hit && !found.isEmpty() && bytes + next.bytes() > Reading.MOST_BYTES) {
                return new Page(found, Optional.of(next.position()));
            }
            if (hit) {
                found.add(shown(group, event));
                bytes += next.bytes();
            }
            if (scanned > scans.getAsLong() && events.hasNext()) {
                return new Page(found, Optional.of(new Position(event.at(), event.number() + 1)));
            }
        }
        return new Page(found, Optional.empty());
    }

    private static FilteredLogEvent shown(Group group, Event event) {
        return FilteredLogEvent.builder()
                .logStreamName(group.streamName(event.stream()))
                .timestamp(event.at())
                .ingestionTime(event.ingested())
                .message(event.message())
                .eventId(EventIds.of(group, event.position()))
                .build();
    }

    /** @param next where the next page begins; empty after the last */
    private record Page(List<FilteredLogEvent> events, Optional<Position> next) {
        // Since 2020 searchedLogStreams is always empty, says the API Reference.
        FilterLogEventsResponse answer(Object question) {
            return FilterLogEventsResponse.builder()
                    .events(events)
                    .searchedLogStreams(List.of())
                    .nextToken(next.map(place -> Token.of(place, question)).orElse(null))
                    .build();
        }
    }
}
