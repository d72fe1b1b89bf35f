package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Constraints;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogStreamResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;

/** The operations about a group's streams. */
record StreamCalls(LogStore store) {
    private static final int MOST_LISTED = 50;
    private static final String BY_TIME = "LastEventTime";

    CreateLogStreamResponse create(CreateLogStreamRequest request, Call call) {
        LogsErrors.check(Names.stream(Names.group(new Constraints(), request.logGroupName()), request.logStreamName()));
        if (!store.group(request.logGroupName())
                .createStream(request.logStreamName(), call.now().toEpochMilli())) {
            throw LogsErrors.exists("stream");
        }
        return CreateLogStreamResponse.builder().build();
    }

    DeleteLogStreamResponse delete(DeleteLogStreamRequest request, Call call) {
        LogsErrors.check(Names.stream(Names.group(new Constraints(), request.logGroupName()), request.logStreamName()));
        if (!store.group(request.logGroupName()).deleteStream(request.logStreamName())) {
            throw LogsErrors.noSuchStream();
        }
        return DeleteLogStreamResponse.builder().build();
    }

    DescribeLogStreamsResponse describe(DescribeLogStreamsRequest request, Call call) {
        LogsErrors.check(new Constraints()
                .between("limit", request.limit(), 1, MOST_LISTED)
                .oneOf("orderBy", request.orderByAsString(), List.of("LogStreamName", BY_TIME))
                .and(it -> Names.optionalStream(it, "logStreamNamePrefix", request.logStreamNamePrefix())));
        boolean byTime = BY_TIME.equals(request.orderByAsString());
        if (byTime && request.logStreamNamePrefix() != null) {
            throw LogsErrors.invalid("Cannot order by LastEventTime with a logStreamNamePrefix.");
        }
        Group group = store.group(Names.one(request.logGroupName(), request.logGroupIdentifier()));
        List<Stream> sorted = sorted(group, request, byTime);
        Object question = request.toBuilder().nextToken(null).limit(null).build();
        int from = Token.read(request.nextToken(), question)
                .map(last -> after(sorted, last))
                .orElse(0);
        int limit = Objects.requireNonNullElse(request.limit(), MOST_LISTED);
        List<Stream> page = sorted.subList(from, Math.min(from + limit, sorted.size()));
        boolean more = from + page.size() < sorted.size();
        return DescribeLogStreamsResponse.builder()
                .logStreams(page.stream().map(it -> description(group, it)).toList())
                .nextToken(more ? Token.of(page.getLast().name(), question) : null)
                .build();
    }

    private static List<Stream> sorted(Group group, DescribeLogStreamsRequest request, boolean byTime) {
        Comparator<Stream> byName = Comparator.comparing(Stream::name);
        Comparator<Stream> order = byTime
                ? Comparator.<Stream>comparingLong(it -> it.lines().last()).thenComparing(byName)
                : byName;
        String prefix = Objects.requireNonNullElse(request.logStreamNamePrefix(), "");
        return group.streams().stream()
                .filter(it -> it.name().startsWith(prefix))
                .sorted(Boolean.TRUE.equals(request.descending()) ? order.reversed() : order)
                .toList();
    }

    private static int after(List<Stream> sorted, String last) {
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).name().equals(last)) {
                return i + 1;
            }
        }
        throw LogsErrors.badToken();
    }

    // Streams have had no storedBytes since 2019, says the API Reference.
    private LogStream description(Group group, Stream stream) {
        LogStream.Builder description = LogStream.builder()
                .logStreamName(stream.name())
                .creationTime(stream.created())
                .arn(store.arns().stream(group.name(), stream.name()));
        Stream.Lines lines = stream.lines();
        if (lines.count() > 0) {
            description
                    .firstEventTimestamp(lines.first())
                    .lastEventTimestamp(lines.last())
                    .lastIngestionTime(lines.ingested())
                    .uploadSequenceToken("49039859" + lines.count());
        }
        return description.build();
    }
}
