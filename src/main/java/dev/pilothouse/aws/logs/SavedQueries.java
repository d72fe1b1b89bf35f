package dev.pilothouse.aws.logs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.command.Permit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueryDefinitionsResponse;

/** The queries of Logs Insights that are saved in the account, for everybody. Blocking; thread-safe. */
public final class SavedQueries {
    private final AwsClients clients;

    public SavedQueries(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * One of them.
     *
     * @param name folders are parts of it, before slashes
     * @param groups those it was saved with; may be none
     */
    public record Saved(String id, String name, String text, List<String> groups, Instant changed) {}

    /** All, by name. */
    public List<Saved> all() {
        List<Saved> all = new ArrayList<>();
        String next = null;
        do {
            String token = next;
            DescribeQueryDefinitionsResponse page =
                    client(Calls.READ).describeQueryDefinitions(request -> request.nextToken(token));
            page.queryDefinitions()
                    .forEach(it -> all.add(new Saved(
                            it.queryDefinitionId(),
                            it.name(),
                            it.queryString(),
                            it.logGroupNames(),
                            Instant.ofEpochMilli(it.lastModified()))));
            next = page.nextToken();
        } while (next != null);
        return List.copyOf(all);
    }

    /** Saves a new one; tells its id. It may be sent again: by its token AWS knows that it is the same. */
    public String save(String name, String text, List<String> groups, Permit permit) {
        Objects.requireNonNull(permit);
        return client(Calls.WRITE)
                .putQueryDefinition(
                        request -> request.name(name).queryString(text).logGroupNames(groups))
                .queryDefinitionId();
    }

    /** Changes one. */
    public void change(Saved changed, Permit permit) {
        Objects.requireNonNull(permit);
        client(Calls.WRITE)
                .putQueryDefinition(request -> request.queryDefinitionId(changed.id())
                        .name(changed.name())
                        .queryString(changed.text())
                        .logGroupNames(changed.groups()));
    }

    public void delete(String id, Permit permit) {
        Objects.requireNonNull(permit);
        client(Calls.WRITE).deleteQueryDefinition(request -> request.queryDefinitionId(id));
    }

    private CloudWatchLogsClient client(Calls calls) {
        return clients.get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, calls);
    }
}
