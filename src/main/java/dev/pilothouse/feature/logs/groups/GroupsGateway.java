package dev.pilothouse.feature.logs.groups;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;

/** Which log groups there are. Blocking; thread-safe. */
public final class GroupsGateway {
    private final AwsClients clients;

    public GroupsGateway(AwsClients clients) {
        this.clients = clients;
    }

    /** All groups of the account and region, by name. */
    public List<LogGroup> groups() {
        CloudWatchLogsClient client =
                clients.get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, Calls.READ);
        List<LogGroup> all = new ArrayList<>();
        for (DescribeLogGroupsResponse page : client.describeLogGroupsPaginator(request -> request.limit(50))) {
            page.logGroups().forEach(group -> all.add(group(group)));
        }
        return all;
    }

    private static LogGroup group(software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup it) {
        Optional<String> arn = Optional.ofNullable(it.logGroupArn())
                .or(() -> Optional.ofNullable(it.arn()))
                .map(whole -> whole.endsWith(":*") ? whole.substring(0, whole.length() - 2) : whole);
        return new LogGroup(
                it.logGroupName(),
                arn,
                Optional.ofNullable(it.creationTime()).map(Instant::ofEpochMilli),
                it.storedBytes() == null ? 0 : it.storedBytes(),
                it.retentionInDays() == null ? OptionalInt.empty() : OptionalInt.of(it.retentionInDays()));
    }
}
