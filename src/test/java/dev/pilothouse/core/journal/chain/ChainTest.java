package dev.pilothouse.core.journal.chain;

import static dev.pilothouse.core.journal.chain.Parts.append;
import static dev.pilothouse.core.journal.chain.Parts.flip;
import static dev.pilothouse.core.journal.chain.Parts.joined;
import static dev.pilothouse.core.journal.chain.Parts.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {
    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void folder() {
        folder = home.resolve("journal");
    }

    @Test
    void linesComeBackNewestFirstAndOnlyThePersonMayReadThem() throws IOException {
        Chain chain = chain(1 << 20);
        assertThat(chain.verify().sound()).isTrue();
        assertThat(numbers(chain)).isEmpty();
        assertThat(folder).doesNotExist();
        append(chain, 3);
        assertThat(numbers(chain)).containsExactly(3L, 2L, 1L);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aFullFileIsPutAwayAndTheChainGoesOn() throws IOException {
        Chain chain = chain(1000);
        append(chain, 60);
        assertThat(new Segments(folder).inOrder()).hasSizeGreaterThan(5);
        assertThat(numbers(chain))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60)
                        .mapToObj(n -> (long) 61 - n)
                        .toList());
        Verdict verdict = chain.verify();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.lines()).isEqualTo(60);
        assertThat(verdict.head().number()).isEqualTo(60);
    }

    @Test
    void aFilePutAwayThatIsTakenAwayIsFound() throws IOException {
        Chain chain = chain(1000);
        append(chain, 60);
        List<Path> files = new Segments(folder).inOrder();
        for (int i : List.of(0, 2, files.size() - 1)) {
            byte[] content = Files.readAllBytes(files.get(i));
            Files.delete(files.get(i));
            assertThat(chain.verify().sound()).as(files.get(i).toString()).isFalse();
            Files.write(files.get(i), content);
        }
        assertThat(chain.verify().sound()).isTrue();
    }

    /** Threads of several chains over one folder, as several windows are. */
    @Test
    void manyWhoWriteAtOnceNeverForkTheChain() throws Exception {
        int writers = 8;
        int each = 25;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                work.add(() -> {
                    append(chain(3000), each);
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(chain(3000).verify().findings()).isEmpty();
        assertThat(numbers(chain(3000))).hasSize(writers * each);
    }

    @Test
    void anInterruptLeavesNothingHalfWritten() throws Exception {
        Chain chain = chain(1 << 20);
        append(chain, 1);
        Thread.currentThread().interrupt();
        append(chain, 1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(chain.verify().findings()).isEmpty();
        assertThat(numbers(chain)).hasSize(2);
    }

    @Test
    void anUnfinishedLineIsSetAsideAndToldAndAllBeforeItStays() throws IOException {
        Chain chain = chain(1 << 20);
        append(chain, 5);
        Files.writeString(growing(), "{\"v\":1,\"seq\":6,\"pr", StandardOpenOption.APPEND);
        assertThat(numbers(chain)).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(chain.verify().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.harmless()).isTrue());

        append(chain, 1);

        assertThat(numbers(chain)).hasSize(7);
        Verdict verdict = chain.verify();
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains("torn-"));
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("torn-")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent("{\"v\":1,\"seq\":6,\"pr"));
        }
    }

    @Test
    void goingOnAfterTheEndWasCutOffHidesNothing() throws IOException {
        Chain chain = chain(1 << 20);
        append(chain, 5);
        List<String> lines = Files.readAllLines(growing());
        Files.write(growing(), lines.subList(0, 3));
        append(chain, 4);
        assertThat(chain.verify().sound()).isFalse();
    }

    @Test
    void goingOnAfterTheLastLineWasAlteredHidesNothing() throws IOException {
        Chain chain = chain(1 << 20);
        append(chain, 5);
        List<byte[]> lines = lines(Files.readAllBytes(growing()));
        flip(lines.getLast(), 90, new Random(1));
        Files.write(growing(), joined(lines));
        append(chain, 1);
        assertThat(chain.verify().sound()).isFalse();
    }

    @Test
    void goingOnWithoutARememberedEndIsTold() throws IOException {
        Chain chain = chain(1 << 20);
        append(chain, 5);
        Files.delete(Head.file(folder));
        assertThat(chain.verify().sound()).isFalse();
        append(chain, 1);
        assertThat(chain.verify().sound()).isFalse();
    }

    /** What a local chain can't show: whoever cuts the end and what is remembered of it alike. A head kept elsewhere does. */
    @Test
    void anEndCutOffTogetherWithWhatIsRememberedOfItShowsOnlyAgainstAHeadKeptElsewhere() throws IOException {
        Chain chain = chain(1 << 20);
        append(chain, 3);
        byte[] head = Files.readAllBytes(Head.file(folder));
        byte[] three = Files.readAllBytes(growing());
        append(chain, 2);
        Head elsewhere = chain.verify().head();
        Files.write(growing(), three);
        Files.write(Head.file(folder), head);
        assertThat(chain.verify().sound()).isTrue();
        assertThat(chain.verify().head()).isNotEqualTo(elsewhere);
    }

    private Chain chain(long full) {
        return new Chain(folder, full, Clock.systemUTC());
    }

    private Path growing() {
        return new Segments(folder).growing();
    }

    private static List<Long> numbers(Chain chain) throws IOException {
        List<Long> numbers = new ArrayList<>();
        try (Past past = chain.newestFirst()) {
            for (Optional<Link> link = past.next(); link.isPresent(); link = past.next()) {
                numbers.add(link.get().number());
            }
        }
        return numbers;
    }
}
