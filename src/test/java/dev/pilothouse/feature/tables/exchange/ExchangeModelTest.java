package dev.pilothouse.feature.tables.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.feature.tables.browse.NoPane;
import dev.pilothouse.feature.tables.browse.QueryModel;
import dev.pilothouse.feature.tables.browse.TableModel;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.read.LookupGateway;
import dev.pilothouse.feature.tables.read.Reading;
import dev.pilothouse.feature.tables.read.TableTown;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.feature.tables.transfer.Format;
import dev.pilothouse.feature.tables.transfer.ImportPlan;
import dev.pilothouse.feature.tables.transfer.Imported;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports and imports as the pane makes them, with the real gateways on the sandbox. */
class ExchangeModelTest {
    private static final int ITEMS = 130;
    private static final TableSettings SETTINGS =
            new TableSettings("people", Optional.empty(), Map.of(), List.of(), Optional.empty(), Set.of("email"));

    private static TableTown town;

    @TempDir
    private Path folder;

    private final Notices notices = new Notices(Clock.systemUTC());
    private final List<String> recorded = new CopyOnWriteArrayList<>();
    private boolean journalBroken;

    @BeforeAll
    static void build() {
        town = TableTown.open();
        town.create("people");
    }

    @AfterAll
    static void pullDown() {
        town.close();
    }

    @BeforeEach
    void fill() {
        town.put(
                "people",
                IntStream.range(0, ITEMS).mapToObj(i -> person(i, "Cork")).toList());
    }

    @Test
    void anEditedExportComesBackAsStagedChangesWithItsConflictsAndRejects() throws Exception {
        TableModel table = table();
        ExchangeModel model = model(table);
        Path file = export(model, "people.csv", Optional.empty());
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replaceFirst("person#1,(.*)Cork", "person#1,$1Galway")
                                .replaceFirst("person#2,(.*)Cork", "person#2,$1Galway")
                        + "too,short\n");
        town.put("people", List.of(person(2, "Sligo")));
        long before = town.asked("BatchGetItem");

        model.look(file);
        await().until(() -> model.mapping().get() instanceof Load.Ready);
        model.look(file, model.mapping().get().shown().orElseThrow());
        await().until(() -> model.looked().get() instanceof Load.Ready);
        ExchangeModel.Looked looked = model.looked().get().shown().orElseThrow();
        assertThat(town.asked("BatchGetItem") - before).isEqualTo(2);
        assertThat(looked.plan().changes())
                .extracting(change -> change.staged().key().words() + " " + change.verdict())
                .containsExactlyInAnyOrder(
                        "person#1 " + ImportPlan.Verdict.CLEAN, "person#2 " + ImportPlan.Verdict.CHANGED_SINCE);
        assertThat(looked.plan().unchanged()).isEqualTo(ITEMS - 2);
        assertThat(looked.imported().rejects())
                .extracting(Imported.Reject::line)
                .containsExactly(ITEMS + 2L);

        model.stage();
        assertThat(table.staging().get().size()).isEqualTo(2);
        assertThat(model.looked().get()).isInstanceOf(Load.Idle.class);
        table.staging().set(table.staging().get().undo());
        assertThat(table.staging().get().isEmpty()).isTrue();
    }

    @Test
    void personalValuesLeaveOnlyForAPurposeThatIsWrittenDownFirst() throws Exception {
        ExchangeModel model = model(table());
        assertThat(Files.readString(export(model, "masked.jsonl", Optional.empty())))
                .doesNotContain("person1@")
                .contains("•••••");
        assertThat(recorded).isEmpty();
        assertThat(Files.readString(export(model, "open.jsonl", Optional.of("the yearly letter"))))
                .contains("person1@example.com");
        assertThat(recorded).containsExactly("Export open.jsonl with personal values: the yearly letter");
    }

    @Test
    void whatCannotBeWrittenDownDoesNotLeave() {
        journalBroken = true;
        Path file = folder.resolve("never.jsonl");
        ExchangeModel model = model(table());
        model.export(file, Format.JSON_LINES, model.table().wholeTable(), Optional.of("a letter"));
        await().until(() -> !notices.list().isEmpty());
        assertThat(notices.list().getFirst().kind()).isEqualTo(Notice.Kind.FAILED);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsToldInPlace() {
        ExchangeModel model = model(table());
        model.look(folder.resolve("gone.jsonl"));
        await().until(() -> model.looked().get() instanceof Load.Failed);
        var failed = (Load.Failed<ExchangeModel.Looked>) model.looked().get();
        assertThat(failed.fault().what()).endsWith("is not there any more.");
        model.forget();
        assertThat(model.looked().get()).isInstanceOf(Load.Idle.class);
    }

    private Path export(ExchangeModel model, String name, Optional<String> purpose) {
        Path file = folder.resolve(name);
        int before = notices.list().size();
        model.export(file, Format.of(name).orElseThrow(), model.table().wholeTable(), purpose);
        await().until(() -> notices.list().size() > before);
        assertThat(notices.list().getFirst().text()).startsWith(ITEMS + " items were written");
        return file;
    }

    private static Item person(int number, String town) {
        SequencedMap<String, Value> item = new LinkedHashMap<>();
        item.put("id", new Value.Text("person#" + number));
        item.put("email", new Value.Text("person" + number + "@example.com"));
        item.put("town", new Value.Text(town));
        return new Item(item);
    }

    private ExchangeModel model(TableModel table) {
        return new ExchangeModel(table, table.scope(), notices, new ExchangeModel.Asks() {
            @Override
            public Map<Key, Item> current(List<Key> keys, Progress progress) throws InterruptedException {
                return new LookupGateway(town.clients).items("people", keys, progress);
            }

            @Override
            public void record(String title) {
                if (journalBroken) {
                    throw Refused.notDone("The journal can’t be written.", "See that the disk is not full.");
                }
                recorded.add(title);
            }
        });
    }

    private TableModel table() {
        TableShape shape = town.gateway.shape("people");
        Clock clock = Clock.systemUTC();
        Scope scope = new Tasks(Runnable::run, new Faults(), notices, clock).scope();
        return new TableModel(
                shape,
                SETTINGS,
                new SimpleObjectProperty<>(Staging.none(shape.keys().names())),
                new TableModel.Parts(
                        scope,
                        plan -> new Reading(town.gateway, plan, 1),
                        () -> 1,
                        (question, yes) -> yes.run(),
                        new Shelf(folder.resolve("shelf"), new WorkspaceFile(Sections.installed()))
                                .overlay(Workspaces.acme(URI.create("http://127.0.0.1:1")), fault -> {}),
                        Environment.SANDBOX,
                        new QueryModel.When(clock, ZoneOffset.UTC),
                        new NoPane()));
    }
}
