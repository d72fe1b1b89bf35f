package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Backoff;
import dev.pilothouse.feature.logs.settings.SavedInsight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryDefinition;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatistics;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;

/** Queries of Logs Insights. Blocking; thread-safe. */
public final class InsightsGateway {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** Stands for the event itself; nobody reads it. */
    private static final String POINTER = "@ptr";

    private final AwsClients clients;

    public InsightsGateway(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Runs a query and tells what it found so far until it is over. An interrupt stops it at CloudWatch Logs too.
     *
     * @param from with it
     * @param to without it
     */
    Answer run(List<String> groups, String query, Instant from, Instant to, Consumer<Answer> soFar)
            throws InterruptedException {
        String id = client().startQuery(request -> request.logGroupNames(groups)
                        .queryString(query)
                        .startTime(from.getEpochSecond())
                        .endTime(Math.max(
                                from.getEpochSecond(), to.minusMillis(1).getEpochSecond())))
                .queryId();
        boolean over = false;
        try {
            Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
            while (true) {
                GetQueryResultsResponse now = client().getQueryResults(request -> request.queryId(id));
                over = isOver(now.status());
                Answer answer = answer(now, over);
                if (over) {
                    refuse(now.status());
                    return answer;
                }
                soFar.accept(answer);
                backoff.pause();
            }
        } finally {
            if (!over) {
                stop(id);
            }
        }
    }

    // What was scanned is paid for: nothing more is to be. Whoever interrupted this thread must not interrupt that.
    private void stop(String id) {
        boolean interrupted = Thread.interrupted();
        try {
            client().stopQuery(request -> request.queryId(id));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isOver(QueryStatus status) {
        return status != QueryStatus.SCHEDULED && status != QueryStatus.RUNNING && status != QueryStatus.UNKNOWN;
    }

    private static void refuse(QueryStatus status) {
        if (status == QueryStatus.COMPLETE) {
            return;
        }
        throw Refused.notDone(
                switch (status) {
                    case CANCELLED -> Text.tr("The query was stopped.");
                    case TIMEOUT -> Text.tr("The query ran for longer than CloudWatch Logs lets it.");
                    default -> Text.tr("CloudWatch Logs could not run the query.");
                },
                Text.tr("Choose a shorter time or fewer groups, and run it again."));
    }

    private static Answer answer(GetQueryResultsResponse it, boolean done) {
        Set<String> columns = new LinkedHashSet<>();
        it.results().forEach(row -> row.forEach(field -> columns.add(field.field())));
        columns.remove(POINTER);
        List<String> order = new ArrayList<>(columns);
        List<List<String>> rows =
                it.results().stream().map(row -> row(row, order)).toList();
        QueryStatistics counts = it.statistics();
        return counts == null
                ? new Answer(order, rows, 0, 0, 0, done)
                : new Answer(
                        order,
                        rows,
                        whole(counts.bytesScanned()),
                        whole(counts.recordsScanned()),
                        whole(counts.recordsMatched()),
                        done);
    }

    private static List<String> row(List<ResultField> fields, List<String> order) {
        Map<String, String> values = fields.stream()
                .filter(field -> field.value() != null)
                .collect(Collectors.toMap(ResultField::field, ResultField::value, (one, other) -> one));
        return order.stream().map(name -> values.getOrDefault(name, "")).toList();
    }

    private static long whole(Double number) {
        return number == null ? 0 : number.longValue();
    }

    /** The queries that are kept in the account, by name. */
    List<SavedInsight> definitions() {
        List<SavedInsight> all = new ArrayList<>();
        String next = null;
        do {
            String token = next;
            var page = client().describeQueryDefinitions(
                            request -> request.maxResults(1000).nextToken(token));
            for (QueryDefinition definition : page.queryDefinitions()) {
                all.add(new SavedInsight(definition.name(), definition.queryString()));
            }
            next = page.nextToken();
        } while (next != null);
        return all;
    }

    private CloudWatchLogsClient client() {
        return clients.get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, Calls.READ);
    }
}
