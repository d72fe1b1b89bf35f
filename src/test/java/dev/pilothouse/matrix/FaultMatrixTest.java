package dev.pilothouse.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.core.work.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code security.md}'s list of faults times what Pilothouse asks of AWS: the word for the outcome is right, in the journal
 * too, nothing is done twice, nothing is lost in silence, doing it again completes it, and no secret is told. The table:
 * {@code target/fault-matrix.tsv}.
 */
class FaultMatrixTest {
    /** So short that a line which says nothing is found out at once; so long that one which speaks is heard. */
    private static final TimeLimits SHORT =
            new TimeLimits(Duration.ofMillis(500), Duration.ofMillis(1500), Duration.ofSeconds(12));

    private static final int AT_ONCE = 6;
    private static final Map<String, Queue<Cell>> CELLS = new ConcurrentSkipListMap<>();
    private static List<String> logged = List.of();

    @BeforeAll
    static void run(@TempDir Path folder) throws Exception {
        CELLS.clear();
        List<Row> rows = Trials.all().entrySet().stream()
                .map(it -> new Row(it.getKey(), it.getValue(), folder.resolve(it.getKey())))
                .toList();
        try (Listening log = new Listening()) {
            Parallel.<Row, Exception>each(AT_ONCE, rows, row -> row.run(Wrong.all()));
            rows.forEach(row -> row.field.hurry(SHORT));
            // It takes waiting and hardly any work.
            Parallel.<Row, Exception>each(rows.size(), rows, row -> row.run(Wrong.waits()));
            logged = log.heard().map(ILoggingEvent::getFormattedMessage).toList();
        } finally {
            write();
            for (Row row : rows) {
                row.field.close();
            }
        }
    }

    /** An operation in a field of its own. */
    private static final class Row {
        private final String name;
        private final Trials.Maker trials;
        private final Path folder;
        private final Field field = new Field();

        Row(String name, Trials.Maker trials, Path folder) {
            this.name = name;
            this.trials = trials;
            this.folder = folder;
        }

        void run(List<Wrong> wrongs) throws Exception {
            Trial trial = trials.in(field, Files.createDirectories(folder));
            for (Wrong wrong : wrongs) {
                CELLS.computeIfAbsent(name, key -> new ConcurrentLinkedQueue<>())
                        .add(cell(trial, wrong, field));
            }
        }
    }

    private static Cell cell(Trial trial, Wrong wrong, Field field) {
        try {
            return Cell.of(trial, wrong, field);
        } catch (Exception e) {
            throw new IllegalStateException("no cell for " + trial.name() + ", " + wrong.name(), e);
        }
    }

    @TestFactory
    Stream<DynamicContainer> everyOperationWithEveryFault() {
        return CELLS.entrySet().stream()
                .map(row -> DynamicContainer.dynamicContainer(
                        row.getKey(),
                        row.getValue().stream()
                                .map(cell -> DynamicTest.dynamicTest(
                                        cell.wrong(),
                                        () -> assertThat(cell.objections().all())
                                                .as("%s, %s: %s", cell.trial(), cell.wrong(), cell.told())
                                                .isEmpty()))));
    }

    @Test
    void theTableHasAsManyCellsAsWerePromised() {
        assertThat(CELLS).hasSizeGreaterThanOrEqualTo(14);
        assertThat(CELLS.values()).allSatisfy(row -> assertThat(row).hasSizeGreaterThanOrEqualTo(48));
    }

    @Test
    void theFaultsReallyReachTheOperations() {
        assertThat(CELLS.values().stream()
                        .flatMap(Collection::stream)
                        .filter(cell -> cell.told().isPresent()))
                .hasSizeGreaterThan(CELLS.size() * 8);
    }

    @Test
    void noneOfItLeavesASecretInTheLog() {
        assertThat(logged)
                .isNotEmpty()
                .noneMatch(line -> Objections.SECRET.matcher(line).find());
    }

    private static void write() throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.write(
                Path.of("target/fault-matrix.tsv"),
                CELLS.values().stream()
                        .flatMap(Collection::stream)
                        .map(cell -> Stream.of(
                                        cell.trial(),
                                        cell.wrong(),
                                        cell.told()
                                                .map(fault -> fault.outcome().toString())
                                                .orElse("succeeded"),
                                        cell.effect().toString(),
                                        cell.told()
                                                .map(fault -> fault.what() + " " + fault.technical())
                                                .orElse(""),
                                        cell.took().toMillis() + " ms",
                                        String.join("; ", cell.objections().all()))
                                .collect(Collectors.joining("\t")))
                        .toList());
    }
}
