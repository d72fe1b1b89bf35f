package dev.pilothouse.aws.logs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/**
 * Searches a range of time newest first, though {@code FilterLogEvents} only goes forwards: in stretches back from the end, each
 * twice as long as the one after it where lines are few, shorter where they are many. Blocking; an interrupt ends it;
 * thread-safe.
 */
public final class LogSearch {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int GROUPS_AT_ONCE = 5;
    private static final int MANY = 20_000;
    private static final int FEW = 2_000;
    private final AwsClients clients;

    public LogSearch(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * What is searched for.
     *
     * @param groups names or ARNs
     * @param pattern CloudWatch's filter pattern; empty for all lines
     * @param from the first moment that counts
     * @param to the last moment that counts
     */
    public record Question(List<String> groups, String pattern, Instant from, Instant to) {
        public Question {
            groups = List.copyOf(groups);
            if (groups.isEmpty() || to.isBefore(from)) {
                throw new IllegalArgumentException("nothing to search");
            }
        }

        /** The same, up to just before that moment: what a search that had enough left out. */
        public Question before(Instant end) {
            return new Question(groups, pattern, from, end.minusMillis(1));
        }
    }

    /**
     * A part of the answer.
     *
     * @param lines newest first, all older than those of the part before
     * @param back everything from here on has been searched
     */
    public record Stretch(List<LogLine> lines, Instant back) {}

    /**
     * Searches back until the range is over or whoever is told has enough. Phase: "searching", items are the range's seconds,
     * bytes those of the lines found: AWS does not tell how much it looked through.
     *
     * @param told of each stretch, on this thread; tells whether to go on
     * @return whether the whole range was searched
     */
    public boolean newestFirst(Question question, Progress progress, Predicate<Stretch> told)
            throws InterruptedException {
        progress.phase(Text.tr("searching"), seconds(question.from(), question.to()), 0);
        Instant end = question.to();
        Duration length = FIRST;
        while (!end.isBefore(question.from())) {
            Instant begin = later(end.minus(length).plusMillis(1), question.from());
            Optional<List<LogLine>> lines = stretch(question, begin, end);
            if (lines.isEmpty()) {
                length = longer(length.dividedBy(4), SHORTEST);
                continue;
            }
            progress.add(seconds(begin, end), bytes(lines.get()));
            if (!told.test(new Stretch(lines.get(), begin))) {
                return false;
            }
            end = begin.minusMillis(1);
            length = lines.get().size() < FEW ? length.multipliedBy(2) : length;
        }
        return true;
    }

    /** Newest first; empty where there are too many lines to wait for them all, and the stretch could be shorter. */
    private Optional<List<LogLine>> stretch(Question question, Instant begin, Instant end) throws InterruptedException {
        boolean shortest = Duration.between(begin, end).compareTo(SHORTEST) <= 0;
        List<LogLine> lines = new ArrayList<>();
        Parallel.<String, InterruptedException>each(
                GROUPS_AT_ONCE,
                question.groups(),
                group -> new Filter(client(), group, question.pattern())
                        .from(begin)
                        .to(end)
                        .each(page -> add(lines, page, shortest)));
        if (!shortest && lines.size() > MANY) {
            return Optional.empty();
        }
        lines.sort(Comparator.comparing(LogLine::at));
        // Those of one moment the other way round, too.
        return Optional.of(List.copyOf(lines.reversed()));
    }

    // Tells whether another page is worth its time.
    private static boolean add(List<LogLine> lines, List<LogLine> more, boolean all) {
        synchronized (lines) {
            lines.addAll(more);
            return all || lines.size() <= MANY;
        }
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(1, Duration.between(from, to).toSeconds());
    }

    private static long bytes(List<LogLine> lines) {
        return lines.stream()
                .mapToLong(line -> line.message().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private CloudWatchLogsClient client() {
        return clients.get(CloudWatchLogsClient.class, CloudWatchLogsClient::builder, Calls.READ);
    }
}
