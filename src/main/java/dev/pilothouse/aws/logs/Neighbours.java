package dev.pilothouse.aws.logs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;

/** The lines of a stream around one of them. Blocking; thread-safe. */
public final class Neighbours {
    private static final int MOST = 10_000;
    private final AwsClients clients;

    public Neighbours(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Up to so many lines before that moment and so many from then on, by time; the lines have no ids.
     *
     * @param each 1 to 10,000
     */
    public List<LogLine> around(String group, String stream, Instant at, int each) {
        int limit = Math.clamp(each, 1, MOST);
        GetLogEventsRequest.Builder question = GetLogEventsRequest.builder()
                .logGroupIdentifier(group)
                .logStreamName(stream)
                .limit(limit);
        List<LogLine> before = lines(
                question.copy().endTime(at.toEpochMilli()).startFromHead(false).build(), group);
        List<LogLine> after = lines(
                question.copy().startTime(at.toEpochMilli()).startFromHead(true).build(), group);
        return Stream.concat(before.stream(), after.stream()).toList();
    }

    private List<LogLine> lines(GetLogEventsRequest question, String group) {
        return clients
                .get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, Calls.READ)
                .getLogEvents(question)
                .events()
                .stream()
                .map(event -> new LogLine(
                        Filter.name(group),
                        question.logStreamName(),
                        "",
                        Instant.ofEpochMilli(event.timestamp()),
                        Instant.ofEpochMilli(event.ingestionTime()),
                        event.message()))
                .toList();
    }
}
