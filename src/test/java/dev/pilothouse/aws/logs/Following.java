package dev.pilothouse.aws.logs;

import dev.pilothouse.aws.AwsClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Tails of a sandbox's groups, at a pace for tests, and what they told. */
record Following(LogsInReach logs) {
    static final Tempo QUICK = new Tempo(
            Duration.ofMinutes(175),
            Duration.ofSeconds(20),
            Duration.ofMillis(1),
            Duration.ofMillis(8),
            Duration.ofMillis(50),
            Duration.ofMillis(20));

    /** The clock may be put forward without the connection seeming dead. */
    static final Tempo NEVER_SILENT = new Tempo(
            QUICK.session(),
            Duration.ofHours(4),
            QUICK.firstPause(),
            QUICK.longestPause(),
            QUICK.settled(),
            QUICK.poll());

    LogTail tail(List<String> groups) {
        return tail(groups, QUICK, logs.clients);
    }

    LogTail tail(List<String> groups, Tempo tempo, AwsClients clients) {
        return new LogTail(
                clients,
                new Tailed(groups.stream().map(logs::arn).toList(), ""),
                logs.sandbox().clock(),
                tempo);
    }

    static void untilCounted(LogTail tail, Map<String, Integer> counts, BooleanSupplier enough)
            throws InterruptedException {
        while (!enough.getAsBoolean()) {
            until(tail, TailNews.Lines.class::isInstance, counts);
        }
    }

    /** The first news of that kind, with the lines up to it counted. */
    static TailNews until(LogTail tail, Predicate<TailNews> wanted, Map<String, Integer> counts)
            throws InterruptedException {
        while (true) {
            TailNews news = tail.next().orElseThrow();
            if (news instanceof TailNews.Lines lines) {
                lines.lines().forEach(line -> counts.merge(line.message(), 1, Integer::sum));
            }
            if (wanted.test(news)) {
                return news;
            }
        }
    }

    static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
