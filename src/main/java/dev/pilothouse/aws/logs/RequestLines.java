package dev.pilothouse.aws.logs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.work.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** All lines of one request, by its id. Blocking; thread-safe. */
public final class RequestLines {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(400);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private final AwsClients clients;

    public RequestLines(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * What is there now, by time: every page of {@code FilterLogEvents} with the id as its pattern.
     *
     * @param group the group's name or ARN
     * @param since the request began about then; earlier lines are not looked for
     * @throws ResourceNotFoundException where there is no such group, as before a function's first invocation
     */
    public List<LogLine> now(String group, String requestId, Instant since) throws InterruptedException {
        List<LogLine> lines = new ArrayList<>();
        new Filter(client(), group, quoted(requestId)).from(since).each(page -> lines.addAll(page) || true);
        return lines;
    }

    /**
     * Follows them as they arrive, until the report came or the time is over: CloudWatch Logs is some seconds late. A group that
     * is not there yet is waited for.
     *
     * @param arrived told of new lines, by time, on this thread; never of none
     * @return whether the request's report came
     */
    public boolean follow(
            String group, String requestId, Instant since, Duration atMost, Consumer<List<LogLine>> arrived)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        Set<String> seen = new HashSet<>();
        while (true) {
            List<LogLine> fresh = fresh(group, requestId, since, seen);
            if (!fresh.isEmpty()) {
                arrived.accept(fresh);
            }
            if (fresh.stream().anyMatch(line -> ends(line, requestId))) {
                return true;
            }
            if (System.nanoTime() >= end) {
                return false;
            }
            backoff.pause();
        }
    }

    private List<LogLine> fresh(String group, String requestId, Instant since, Set<String> seen)
            throws InterruptedException {
        try {
            return now(group, requestId, since).stream()
                    .filter(line -> seen.add(line.id()))
                    .toList();
        } catch (ResourceNotFoundException e) {
            return List.of();
        }
    }

    private static boolean ends(LogLine line, String requestId) {
        return Report.of(line)
                .filter(report -> report.requestId().equals(requestId))
                .isPresent();
    }

    private CloudWatchLogsClient client() {
        return clients.get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, Calls.READ);
    }

    private static String quoted(String term) {
        return '"' + term.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
