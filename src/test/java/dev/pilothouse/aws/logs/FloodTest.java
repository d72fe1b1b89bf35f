package dev.pilothouse.aws.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The seed of security.md 3.6, T4: many more lines than a live tail shows, in bounded memory. */
@Timeout(60)
class FloodTest {
    private static final int LINES = 200_000;
    private static final long CAP = 16L << 20;
    private static final String LINE =
            "2026-11-26T05:00:00.000Z\tINFO\trequest done route=\"GET /orders\" status=200 n=";

    @Test
    void aFloodIsSampledAndTheOldestLinesGoFirst() throws Exception {
        try (LogsInReach logs = new LogsInReach();
                LogTail tail = new LogTail(
                        logs.clients,
                        new Tailed(List.of(logs.arn("/flood")), ""),
                        logs.sandbox().clock(),
                        Tempo.USUAL)) {
            logs.store().keep("/flood", 30);
            logs.service().retentionCap(CAP);
            assertThat(tail.next()).containsInstanceOf(TailNews.Live.class);
            Instant from = logs.now();
            for (int n = 0; n < LINES; n++) {
                logs.store().write("/flood", "s" + n % 8, from.plusMillis(n / 20), LINE + n);
            }
            List<TailNews.Lines> shown = updates(tail, logs);
            assertThat(shown).allSatisfy(update -> assertThat(update.lines()).hasSizeLessThanOrEqualTo(500));
            assertThat(shown).anyMatch(TailNews.Lines::sampled);
            assertThat(shown.stream()
                            .flatMap(it -> it.lines().stream())
                            .map(LogLine::message)
                            .filter(it -> it.startsWith(LINE)))
                    .doesNotHaveDuplicates();
            assertThat(logs.service().retainedBytes()).isLessThanOrEqualTo(CAP + (1 << 20));
            assertThat(newest(logs, from)).endsWith("n=" + (LINES - 1));
        }
    }

    /** Those up to the first that says that nothing was left out of it, which comes behind the flood. */
    private static List<TailNews.Lines> updates(LogTail tail, LogsInReach logs) throws InterruptedException {
        List<TailNews.Lines> updates = new ArrayList<>();
        logs.write("/flood", "behind the flood");
        while (true) {
            if (tail.next().orElseThrow() instanceof TailNews.Lines lines) {
                updates.add(lines);
                if (lines.lines().stream().anyMatch(line -> line.message().equals("behind the flood"))) {
                    return updates;
                }
                logs.write("/flood", "behind the flood");
            }
        }
    }

    private static String newest(LogsInReach logs, Instant from) throws InterruptedException {
        List<LogLine> found = new ArrayList<>();
        new LogSearch(logs.clients)
                .newestFirst(
                        new LogSearch.Question(List.of("/flood"), "request", from, from.plus(Duration.ofMinutes(1))),
                        Progress.NONE,
                        stretch -> {
                            found.addAll(stretch.lines());
                            return found.isEmpty();
                        });
        return found.getFirst().message();
    }
}
