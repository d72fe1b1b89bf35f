package dev.pilothouse.aws.logs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/**
 * One question of {@code FilterLogEvents}, page by page; a page may be empty and still have a next one.
 *
 * @param from the first moment that counts
 * @param to the last moment that counts; empty for what is there now
 */
record Filter(CloudWatchLogsClient client, String group, String pattern, Optional<Instant> from, Optional<Instant> to) {
    Filter(CloudWatchLogsClient client, String group, String pattern) {
        this(client, group, pattern, Optional.empty(), Optional.empty());
    }

    Filter from(Instant first) {
        return new Filter(client, group, pattern, Optional.of(first), to);
    }

    Filter to(Instant last) {
        return new Filter(client, group, pattern, from, Optional.of(last));
    }

    /** Each page as it comes, as long as it is told that another one is wanted. */
    void each(Predicate<List<LogLine>> more) throws InterruptedException {
        Optional<String> next = Optional.empty();
        do {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Page page = page(next);
            next = more.test(page.lines()) ? page.next() : Optional.empty();
        } while (next.isPresent());
    }

    /**
     * One page.
     *
     * @param token of the page before; empty for the first
     */
    Page page(Optional<String> token) throws InterruptedException {
        FilterLogEventsRequest.Builder request =
                FilterLogEventsRequest.builder().logGroupIdentifier(group);
        if (!pattern.isBlank()) {
            request.filterPattern(pattern);
        }
        from.ifPresent(it -> request.startTime(it.toEpochMilli()));
        to.ifPresent(it -> request.endTime(it.toEpochMilli()));
        token.ifPresent(request::nextToken);
        FilterLogEventsResponse answer = answer(request.build());
        return new Page(answer.events().stream().map(this::line).toList(), Optional.ofNullable(answer.nextToken()));
    }

    private FilterLogEventsResponse answer(FilterLogEventsRequest request) throws InterruptedException {
        try {
            return client.filterLogEvents(request);
        } catch (AbortedException e) {
            // The exception takes the flag's place.
            Thread.interrupted();
            InterruptedException interrupted = new InterruptedException();
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private LogLine line(FilteredLogEvent event) {
        return new LogLine(
                name(group),
                event.logStreamName(),
                event.eventId(),
                Instant.ofEpochMilli(event.timestamp()),
                Instant.ofEpochMilli(event.ingestionTime()),
                event.message());
    }

    /** A group's name, be it given as such, as its ARN, or with its account as live tail tells it; no name has a colon. */
    static String name(String group) {
        String whole = group.endsWith(":*") ? group.substring(0, group.length() - 2) : group;
        return whole.substring(whole.lastIndexOf(':') + 1);
    }

    /** @param next empty after the last */
    record Page(List<LogLine> lines, Optional<String> next) {}
}
