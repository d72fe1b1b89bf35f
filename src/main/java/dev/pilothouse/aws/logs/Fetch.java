package dev.pilothouse.aws.logs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/** Fetches by searching what a tail did not see by itself. One thread. */
final class Fetch {
    private static final int MOST = 50_000;
    private final AwsClients clients;
    private final Tailed what;
    private final Shown shown;

    Fetch(AwsClients clients, Tailed what, Shown shown) {
        this.clients = clients;
        this.what = what;
        this.shown = shown;
    }

    /**
     * What was found.
     *
     * @param lines by time, none of them shown before
     * @param missing why there may be more
     */
    record Found(List<LogLine> lines, Optional<RuntimeException> missing) {}

    /** Done between two pages, so that what lives beside is not kept waiting. */
    @FunctionalInterface
    interface Between {
        void run() throws InterruptedException;
    }

    /** All groups' lines since then. */
    Found since(Instant from, Between between) throws InterruptedException {
        Shown.Telling telling = shown.telling(false);
        List<LogLine> lines = new ArrayList<>();
        Optional<RuntimeException> missing = Optional.empty();
        for (String group : what.groups()) {
            try {
                group(group, from, telling, lines, between);
            } catch (SdkException e) {
                missing = Optional.of(e);
            }
        }
        lines.sort(Comparator.comparing(LogLine::at));
        return new Found(List.copyOf(lines), missing);
    }

    private void group(String group, Instant from, Shown.Telling telling, List<LogLine> lines, Between between)
            throws InterruptedException {
        Filter filter = new Filter(client(), group, what.pattern()).from(from);
        Optional<String> next = Optional.empty();
        do {
            Filter.Page page = filter.page(next);
            lines.addAll(
                    telling.fresh(page.lines().stream().filter(this::isWanted).toList()));
            next = page.next();
            between.run();
            if (lines.size() > MOST) {
                throw SdkClientException.create("More than " + MOST + " lines came while nobody listened");
            }
        } while (next.isPresent());
    }

    private boolean isWanted(LogLine line) {
        return what.takes(line) && !shown.isBefore(line);
    }

    private CloudWatchLogsClient client() {
        return clients.get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, Calls.READ);
    }
}
