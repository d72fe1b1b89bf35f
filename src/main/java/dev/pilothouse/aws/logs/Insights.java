package dev.pilothouse.aws.logs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Backoff;
import dev.pilothouse.core.work.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupField;
import software.amazon.awssdk.services.cloudwatchlogs.model.MalformedQueryException;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatistics;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;

/**
 * Queries of Logs Insights. AWS bills what they look through, so that one is sent exactly once, and stopped where nobody waits
 * for it any more. Blocking; thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html">StartQuery</a>
 */
public final class Insights {
    /** Groups of one query at most. */
    public static final int MOST_GROUPS = 50;

    private static final String POINTER = "@ptr";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private final AwsClients clients;

    public Insights(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * What is asked.
     *
     * @param groups names or ARNs, one to 50
     * @param text in Logs Insights' own language
     * @param from the first second that counts
     * @param to the last second that counts
     */
    public record Question(List<String> groups, String text, Instant from, Instant to) {
        public Question {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Runs a query to its end; an interrupt stops it at AWS, too. Phase: "running the query", items are events and bytes
     * those looked at so far.
     *
     * @throws MalformedQueryException where AWS does not understand it, and {@link #problem} tells where
     * @throws Refused where it ended without an answer
     */
    public InsightsAnswer run(Question question, Progress progress) throws InterruptedException {
        progress.phase(Text.tr("running the query"), 0, 0);
        try {
            return awaited(started(question), progress);
        } catch (SdkClientException e) {
            // An interrupt in the middle of an answer comes as a failure to read it, with the flag set.
            if (!Thread.interrupted() && !(e instanceof AbortedException)) {
                throw e;
            }
            InterruptedException interrupted = new InterruptedException();
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private String started(Question question) {
        return client(Calls.ONCE)
                .startQuery(request -> request.logGroupIdentifiers(question.groups())
                        .queryString(question.text())
                        .startTime(question.from().getEpochSecond())
                        .endTime(question.to().getEpochSecond()))
                .queryId();
    }

    private InsightsAnswer awaited(String id, Progress progress) throws InterruptedException {
        try {
            return polled(id, progress);
        } catch (InterruptedException | RuntimeException e) {
            stop(id, e);
            throw e;
        }
    }

    private InsightsAnswer polled(String id, Progress progress) throws InterruptedException {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        InsightsAnswer.Scan before = new InsightsAnswer.Scan(0, 0, 0);
        while (true) {
            GetQueryResultsResponse results = client(Calls.READ).getQueryResults(request -> request.queryId(id));
            InsightsAnswer.Scan scan = scan(results.statistics());
            progress.add(scan.scanned() - before.scanned(), scan.bytes() - before.bytes());
            before = scan;
            switch (results.status()) {
                case SCHEDULED, RUNNING -> backoff.pause();
                case COMPLETE -> {
                    return answer(results, scan);
                }
                default -> throw ended(results.statusAsString());
            }
        }
    }

    // With the flag set the SDK would send nothing.
    private void stop(String id, Exception why) {
        boolean interrupted = Thread.interrupted();
        try {
            client(Calls.WRITE).stopQuery(request -> request.queryId(id));
        } catch (SdkException e) {
            why.addSuppressed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Refused ended(String status) {
        return Refused.notDone(
                Text.tr("Logs Insights ended the query without an answer: {0}.", status),
                Text.tr("Choose a shorter time or fewer log groups, then try again."));
    }

    private static InsightsAnswer answer(GetQueryResultsResponse results, InsightsAnswer.Scan scan) {
        Set<String> columns = new LinkedHashSet<>();
        List<InsightsAnswer.Row> rows = results.results().stream()
                .map(fields -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (ResultField field : fields) {
                        values.put(field.field(), field.value());
                    }
                    String pointer = Optional.ofNullable(values.remove(POINTER)).orElse("");
                    columns.addAll(values.keySet());
                    return new InsightsAnswer.Row(values, pointer);
                })
                .toList();
        return new InsightsAnswer(List.copyOf(columns), rows, scan);
    }

    private static InsightsAnswer.Scan scan(QueryStatistics statistics) {
        return statistics == null
                ? new InsightsAnswer.Scan(0, 0, 0)
                : new InsightsAnswer.Scan(
                        whole(statistics.recordsMatched()),
                        whole(statistics.recordsScanned()),
                        whole(statistics.bytesScanned()));
    }

    private static long whole(Double number) {
        return number == null ? 0 : number.longValue();
    }

    /**
     * Where a query is wrong.
     *
     * @param start the first character that is meant, from 0
     * @param end behind the last one
     */
    public record Problem(String what, int start, int end) {}

    /** What AWS says about a query that it does not understand; empty for other failures. */
    public static Optional<Problem> problem(Throwable failure) {
        return failure instanceof MalformedQueryException malformed
                ? Optional.ofNullable(malformed.queryCompileError())
                        .filter(it -> it.location() != null)
                        .map(it -> new Problem(
                                it.message(),
                                it.location().startCharOffset(),
                                it.location().endCharOffset()))
                : Optional.empty();
    }

    /** Everything known of the event that a row was made from, by field. */
    public Map<String, String> record(String pointer) {
        return new TreeMap<>(client(Calls.READ)
                .getLogRecord(request -> request.logRecordPointer(pointer))
                .logRecord());
    }

    /** The names of the fields that CloudWatch Logs found in a group's newest events, most frequent first. */
    public List<String> fields(String group) {
        return client(Calls.READ)
                .getLogGroupFields(request -> request.logGroupIdentifier(group))
                .logGroupFields()
                .stream()
                .map(LogGroupField::name)
                .toList();
    }

    private CloudWatchLogsClient client(Calls calls) {
        return clients.get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, calls);
    }
}
