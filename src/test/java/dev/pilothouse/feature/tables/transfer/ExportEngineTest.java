package dev.pilothouse.feature.tables.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.query.Planner;
import dev.pilothouse.feature.tables.query.Search;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.read.LookupGateway;
import dev.pilothouse.feature.tables.read.Reading;
import dev.pilothouse.feature.tables.read.TableTown;
import dev.pilothouse.feature.tables.rows.Rows;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportEngineTest {
    private static final TableSettings SETTINGS = TableSettings.of("numbers");
    private static TableTown town;
    private static TableShape table;

    @TempDir
    private Path folder;

    private final AtomicInteger scans = new AtomicInteger();

    @BeforeAll
    static void fill() {
        town = TableTown.open();
        town.create("numbers");
        town.put(
                "numbers",
                IntStream.range(0, 130).mapToObj(ExportEngineTest::item).toList());
        table = town.gateway.shape("numbers");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @ParameterizedTest
    @EnumSource
    void aWholeTableIsExportedWhileItIsReadAndImportsAsNothingToDo(Format format) throws Exception {
        Path file = folder.resolve("all");
        Exported exported = engine(Progress.NONE).write(file, format, new ItemSource.Streamed(reading()));
        assertThat(exported.items()).isEqualTo(130);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        ImportEngine engine = new ImportEngine(table, Progress.NONE);
        Imported imported =
                format == Format.CSV ? engine.csv(file, engine.mapping(file, Map.of())) : engine.lines(file, format);
        List<String> keys = table.keys().names();
        List<Key> wanted =
                imported.items().stream().map(one -> Key.of(one.item(), keys)).toList();
        ImportPlan plan = ImportPlan.of(
                imported.items(), keys, new LookupGateway(town.clients).items("numbers", wanted, Progress.NONE));
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(130);
    }

    @ParameterizedTest
    @EnumSource
    void stoppingLeavesNothingAndTheOldFileAsItWas(Format format) throws Exception {
        Path file = Files.writeString(folder.resolve("old"), "as it was");
        assertThatThrownBy(() -> engine(new StopAt(40)).write(file, format, kept()))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(file).hasContent("as it was");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aCsvOfWhatIsStreamedLeavesNothingButTheFile() throws Exception {
        Path file = folder.resolve("streamed.csv");
        engine(Progress.NONE).write(file, Format.CSV, new ItemSource.Streamed(reading()));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ResourceNotFoundException, The table doesn’t exist.",
        "ExpiredTokenException, AWS doesn’t take this session’s keys any more.",
        "AccessDeniedException, AWS denied this"
    })
    void whatEndsAnExportIsToldInWordsAndNoHalfFileIsLeft(String code, String words) throws Exception {
        Path file = folder.resolve("half.csv");
        town.sandbox
                .faults()
                .when(
                        (n, operation) -> operation.equals("Scan") && scans.incrementAndGet() > 2,
                        new Fault.Fail(400, code, "gone"));
        assertThatThrownBy(() -> engine(Progress.NONE).write(file, Format.CSV, new ItemSource.Streamed(reading())))
                .satisfies(failure ->
                        assertThat(new Faults().explain(failure).what()).startsWith(words));
        assertThat(folder).isEmptyDirectory();
    }

    @AfterEach
    void repair() {
        town.sandbox.faults().clear();
    }

    @Test
    void whereBatchesMayNotBeReadItemsAreFoundOneByOne() throws Exception {
        try (TableTown other = TableTown.without("dynamodb:BatchGetItem")) {
            other.create("numbers");
            other.put("numbers", List.of(item(1), item(2)));
            List<Key> keys = IntStream.range(1, 4)
                    .mapToObj(number -> Key.of(item(number), List.of("id")))
                    .toList();
            assertThat(new LookupGateway(other.clients).items("numbers", keys, Progress.NONE))
                    .hasSize(2)
                    .containsEntry(keys.getFirst(), item(1));
            assertThat(other.asked("GetItem")).isEqualTo(3);
        }
    }

    @Test
    void itemsAreFoundByTheirKeysHoweverMany() throws Exception {
        List<Key> keys = IntStream.range(100, 330)
                .mapToObj(number -> Key.of(item(number), List.of("id")))
                .toList();
        assertThat(new LookupGateway(town.clients).items("numbers", keys, Progress.NONE))
                .hasSize(30)
                .containsEntry(keys.getFirst(), item(100));
        assertThat(new LookupGateway(town.clients).items("numbers", List.of(), Progress.NONE))
                .isEmpty();
    }

    private static ExportEngine engine(Progress progress) {
        return new ExportEngine(
                table.keys(),
                Mask.of(SETTINGS, Environment.SANDBOX, table.keys().names()),
                progress);
    }

    private static Reading reading() {
        Search search = Search.of(Where.ANYTHING).paged(25);
        return new Reading(town.gateway, new Planner(table, SETTINGS).plan(search), Reading.USUAL_SHARE);
    }

    private static ItemSource kept() {
        Rows rows = new Rows(table.keys());
        rows.add(IntStream.range(0, 130).mapToObj(ExportEngineTest::item).toList());
        return ItemSource.Kept.all(rows);
    }

    private static Item item(int number) {
        return ExportImportTest.item(
                "id", new Value.Text("item#" + number), "number", new Value.Num(Integer.toString(number)));
    }

    /** Somebody stops it when so many items have been told. */
    private static final class StopAt implements Progress {
        private long left;

        StopAt(long left) {
            this.left = left;
        }

        @Override
        public void phase(String name, long items, long bytes) {}

        @Override
        public void add(long items, long bytes) {
            left -= items;
            if (left == 0) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void note(String text) {}
    }
}
