package dev.pilothouse.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
 * {@code security.md}'s list of faults times what Pilothouse asks of AWS: the word for the outcome is right, nothing is done
 * twice, nothing is lost in silence, doing it again completes it, and no secret is told. The table: {@code
 * target/fault-matrix.tsv}.
 */
class FaultMatrixTest {
    private static final Map<String, List<Cell>> CELLS = new ConcurrentSkipListMap<>();

    @BeforeAll
    static void run(@TempDir Path folder) throws Exception {
        Map<String, Trials.Maker> trials = Trials.all();
        Parallel.<String, Exception>each(4, trials.keySet(), name -> {
            try (Field field = new Field()) {
                Trial trial = trials.get(name).in(field, Files.createDirectories(folder.resolve(name)));
                for (Wrong wrong : Wrong.all()) {
                    CELLS.computeIfAbsent(name, key -> new java.util.ArrayList<>())
                            .add(Cell.of(trial, wrong, field));
                }
            }
        });
        write();
    }

    @TestFactory
    Stream<DynamicContainer> everyOperationWithEveryFault() {
        return CELLS.entrySet().stream()
                .map(row -> DynamicContainer.dynamicContainer(
                        row.getKey(),
                        row.getValue().stream()
                                .map(cell -> DynamicTest.dynamicTest(
                                        cell.wrong(),
                                        () -> assertThat(cell.objections())
                                                .as("%s, %s: %s", cell.trial(), cell.wrong(), cell.told())
                                                .isEmpty()))));
    }

    @Test
    void theTableHasAsManyCellsAsWerePromised() {
        assertThat(CELLS).hasSizeGreaterThanOrEqualTo(12);
        assertThat(CELLS.values()).allSatisfy(row -> assertThat(row).hasSizeGreaterThanOrEqualTo(24));
    }

    @Test
    void theFaultsReallyReachTheOperations() {
        assertThat(CELLS.values().stream()
                        .flatMap(Collection::stream)
                        .filter(cell -> cell.told().isPresent()))
                .hasSizeGreaterThan(CELLS.size() * 5);
    }

    private static void write() throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.write(
                Path.of("target/fault-matrix.tsv"),
                CELLS.values().stream()
                        .flatMap(List::stream)
                        .map(cell -> Stream.of(
                                        cell.trial(),
                                        cell.wrong(),
                                        cell.told()
                                                .map(fault -> fault.outcome().toString())
                                                .orElse("succeeded"),
                                        cell.effect().toString(),
                                        cell.told().map(fault -> fault.what()).orElse(""),
                                        String.join("; ", cell.objections()))
                                .collect(Collectors.joining("\t")))
                        .toList());
    }
}
