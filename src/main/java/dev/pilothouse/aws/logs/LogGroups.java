package dev.pilothouse.aws.logs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OrderBy;

/** The log groups of the account in its region. Blocking; thread-safe. */
public final class LogGroups {
    private static final int PAGE = 50;
    private final AwsClients clients;

    public LogGroups(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Those whose names begin so, by name.
     *
     * @param prefix empty for all
     */
    public List<LogGroup> beginning(String prefix) throws InterruptedException {
        List<LogGroup> groups = new ArrayList<>();
        String next = null;
        do {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            String token = next;
            DescribeLogGroupsResponse page = client().describeLogGroups(request -> request.limit(PAGE)
                    .logGroupNamePrefix(prefix.isEmpty() ? null : prefix)
                    .nextToken(token));
            page.logGroups().forEach(it -> groups.add(group(it)));
            next = page.nextToken();
        } while (next != null);
        return List.copyOf(groups);
    }

    /** The names of the streams that were written to last, newest first; at most 50. */
    public List<String> newestStreams(String group, int most) {
        return client()
                .describeLogStreams(request -> request.logGroupIdentifier(group)
                        .orderBy(OrderBy.LAST_EVENT_TIME)
                        .descending(true)
                        .limit(Math.min(most, PAGE)))
                .logStreams()
                .stream()
                .map(LogStream::logStreamName)
                .toList();
    }

    private static LogGroup group(software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup it) {
        String arn = Objects.requireNonNullElse(it.logGroupArn(), it.arn());
        return new LogGroup(
                it.logGroupName(),
                arn.endsWith(":*") ? arn.substring(0, arn.length() - 2) : arn,
                Instant.ofEpochMilli(it.creationTime()),
                Objects.requireNonNullElse(it.storedBytes(), 0L),
                it.retentionInDays() == null ? OptionalInt.empty() : OptionalInt.of(it.retentionInDays()),
                it.logGroupClass() == null || it.logGroupClass() == LogGroupClass.STANDARD);
    }

    private CloudWatchLogsClient client() {
        return clients.get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, Calls.READ);
    }
}
