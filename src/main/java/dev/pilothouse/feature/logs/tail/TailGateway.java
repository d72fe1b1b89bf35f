package dev.pilothouse.feature.logs.tail;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.logs.LogGroups;
import dev.pilothouse.aws.logs.LogLine;
import dev.pilothouse.aws.logs.LogTail;
import dev.pilothouse.aws.logs.TailNews;
import dev.pilothouse.aws.logs.Tailed;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.logs.lines.Arrival;
import dev.pilothouse.feature.logs.lines.Counts;
import dev.pilothouse.feature.logs.lines.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** Lines of log groups as they come. Blocking; thread-safe. */
public final class TailGateway {
    private static final String GROUP = ":log-group:";
    private final AwsClients clients;

    public TailGateway(AwsClients clients) {
        this.clients = clients;
    }

    /** Is told what happens, on the thread that waits for it. */
    interface Sink {
        /** How lines come from now on. */
        void state(TailState state) throws InterruptedException;

        /** Lines of the time before; told once at most. */
        default void before(List<Arrival> lines) {
            lines(lines);
        }

        /** Lines came, or there is something to be said between them. */
        void lines(List<Arrival> lines);
    }

    /**
     * Tells of lines until it is interrupted.
     *
     * @param groups ARNs, without the star at their end
     * @param pattern as CloudWatch Logs has them; empty: all lines
     */
    void follow(List<String> groups, String pattern, Sink sink) throws InterruptedException {
        try {
            followAll(groups, pattern, sink);
        } catch (ResourceNotFoundException e) {
            followLeft(groups, there(groups, e), TailGateway::missing, pattern, sink);
        } catch (CloudWatchLogsException e) {
            followLeft(groups, allowed(groups, e), TailGateway::denied, pattern, sink);
        }
    }

    private void followLeft(
            List<String> groups, List<String> left, UnaryOperator<String> why, String pattern, Sink sink)
            throws InterruptedException {
        for (String group : groups) {
            if (!left.contains(group)) {
                sink.lines(List.of(Arrival.note(Instant.now().toEpochMilli(), why.apply(group))));
            }
        }
        follow(left, pattern, sink);
    }

    /** Those of the groups of which nothing was denied; AWS names one at a time. */
    private static List<String> allowed(List<String> groups, CloudWatchLogsException refusal) {
        List<String> allowed = new Faults()
                .denial(refusal)
                .map(denial -> groups.stream()
                        .filter(group -> !denial.isAbout("log-group:" + name(group)))
                        .toList())
                .orElseThrow(() -> refusal);
        if (allowed.isEmpty() || allowed.size() == groups.size()) {
            throw refusal;
        }
        return allowed;
    }

    /** Those of the groups that exist; AWS refuses to follow any as long as one does not. */
    private List<String> there(List<String> groups, ResourceNotFoundException refusal) throws InterruptedException {
        LogGroups all = new LogGroups(clients);
        List<String> there = new ArrayList<>();
        try {
            for (String group : groups) {
                if (all.beginning(name(group)).stream().anyMatch(it -> it.name().equals(name(group)))) {
                    there.add(group);
                }
            }
        } catch (CloudWatchLogsException mayNotList) {
            refusal.addSuppressed(mayNotList);
            throw refusal;
        }
        if (there.isEmpty() || there.size() == groups.size()) {
            throw refusal;
        }
        return there;
    }

    private static String name(String arn) {
        return arn.substring(arn.indexOf(GROUP) + GROUP.length());
    }

    private static String missing(String arn) {
        return Text.tr(
                "{0} has no log group yet, since nothing was ever written to it; the others are followed.",
                new Source(name(arn), "").shown());
    }

    private static String denied(String arn) {
        return Text.tr(
                "Your role may not read the lines of {0}; the others are followed.", new Source(name(arn), "").shown());
    }

    private void followAll(List<String> groups, String pattern, Sink sink) throws InterruptedException {
        try (LogTail tail = new LogTail(clients, new Tailed(groups, pattern))) {
            Optional<TailNews> news = tail.next();
            while (news.isPresent()) {
                tell(news.get(), sink);
                news = tail.next();
            }
        }
    }

    private static void tell(TailNews news, Sink sink) throws InterruptedException {
        switch (news) {
            case TailNews.Live live -> sink.state(new TailState.Live());
            case TailNews.Polling polling -> sink.state(new TailState.Polling(new Faults().explain(polling.cause())));
            case TailNews.Broken broken ->
                sink.state(new TailState.Broken(new Faults().explain(broken.cause()), broken.pause()));
            case TailNews.Lines lines -> {
                sink.lines(lines.lines().stream().map(TailGateway::arrival).toList());
                if (lines.sampled()) {
                    sink.lines(List.of(Arrival.note(last(lines.lines()), sampled())));
                }
            }
            case TailNews.Gap gap -> sink.lines(List.of(Arrival.note(gap.until().toEpochMilli(), gap(gap))));
        }
    }

    private static Arrival arrival(LogLine line) {
        return new Arrival(line.at().toEpochMilli(), new Source(line.group(), line.stream()), line.message());
    }

    private static long last(List<LogLine> lines) {
        return lines.isEmpty()
                ? Instant.now().toEpochMilli()
                : lines.getLast().at().toEpochMilli();
    }

    // CloudWatch Logs API, StartLiveTail: no more than 500 events a second.
    private static String sampled() {
        return Text.tr("CloudWatch left lines out here: more than 500 came in a second. Search this time to see all.");
    }

    private static String gap(TailNews.Gap gap) {
        String length = Humane.duration(Duration.between(gap.from(), gap.until()));
        String fetched = Counts.lines(gap.fetched());
        return gap.missing()
                .map(why -> Text.tr(
                        "The connection was gone for {0}. Lines may be missing here: {1}",
                        length, new Faults().explain(why).what()))
                .orElseGet(() ->
                        Text.tr("The connection was gone for {0}; {1} fetched, none is missing.", length, fetched));
    }
}
