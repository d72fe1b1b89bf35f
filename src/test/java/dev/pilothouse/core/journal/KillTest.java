package dev.pilothouse.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Forked;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.chain.Verdict;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.undo.SessionJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that write the same journal at once, two at a time, killed fifty times in the middle of whatever they do. */
class KillTest {
    private static final int ROUNDS = 25;

    @TempDir
    private Path home;

    @Test
    void whatWasReportedAsWrittenIsThereAndWhatWasCutOffIsUnknown() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<String> sent = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Forked one = Forked.run(Scribe.class, home.toString(), round + "a");
                    Forked other = Forked.run(Scribe.class, home.toString(), round + "b")) {
                for (int lines = 2 + random.nextInt(6); lines > 0; lines--) {
                    note(one.line(), sent, done);
                    note(other.line(), sent, done);
                }
                LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(4)));
                one.kill();
                LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(4)));
                other.kill();
                one.rest().forEach(line -> note(line, sent, done));
                other.rest().forEach(line -> note(line, sent, done));
            }
        }

        Map<String, Entry> entries = entries();
        Verdict verdict = Journals.in(home, Journals.OPERATOR).journal().verify();
        assertThat(verdict.sound()).as("seed %s: %s", seed, verdict.findings()).isTrue();
        assertThat(done).hasSizeGreaterThan(2 * ROUNDS);
        assertThat(entries.keySet()).as("seed %s", seed).containsAll(sent);
        assertThat(done)
                .as("seed %s", seed)
                .allMatch(title -> entries.get(title).outcome() == Outcome.DONE);
        List<Entry> open = entries.values().stream()
                .filter(entry -> !(entry.progress() instanceof Entry.Progress.Ended))
                .toList();
        assertThat(open).allMatch(entry -> entry.progress() instanceof Entry.Progress.NeverEnded);
        assertThat(open).allMatch(entry -> entry.outcome() == Outcome.UNKNOWN);
    }

    private static void note(String line, Set<String> sent, Set<String> done) {
        // The last line may be cut off with its writer.
        if (line != null && line.endsWith(".")) {
            String title = line.substring(line.indexOf(' ') + 1, line.length() - 1);
            (line.startsWith("sent ") ? sent : done).add(title);
        }
    }

    private Map<String, Entry> entries() throws IOException {
        Map<String, Entry> entries = new HashMap<>();
        try (History history = Journals.in(home, Journals.OPERATOR).journal().history()) {
            history.next(Integer.MAX_VALUE).forEach(entry -> entries.put(entry.title(), entry));
        }
        return entries;
    }

    /** Records changes for ever and reports each: {@code FOLDER NAME}. */
    static final class Scribe {
        private Scribe() {}

        public static void main(String[] arguments) throws Exception {
            SessionJournal session = Journals.in(Path.of(arguments[0]), Journals.OPERATOR);
            Recorder recorder = Journals.recorder(session, failure -> Fault.notDone(failure.toString(), ""));
            for (int n = 0; true; n++) {
                String title = arguments[1] + "-" + n;
                recorder.record(
                        Permits.any(),
                        Change.of("test", title).to("table", List.of("a", "b")),
                        () -> {
                            System.out.println("sent " + title + ".");
                            return title;
                        },
                        Effect::of);
                System.out.println("done " + title + ".");
            }
        }
    }
}
