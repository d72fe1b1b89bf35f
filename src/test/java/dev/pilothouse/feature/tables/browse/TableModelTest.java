package dev.pilothouse.feature.tables.browse;

import static dev.pilothouse.feature.tables.browse.BrowseBench.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Place;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.editor.bulk.BulkPlan;
import dev.pilothouse.feature.tables.editor.bulk.Pasted;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.read.TableTown;
import dev.pilothouse.feature.tables.rows.Column;
import dev.pilothouse.feature.tables.settings.DateForm;
import dev.pilothouse.feature.tables.settings.KeyLink;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.feature.tables.transfer.ItemSource;
import dev.pilothouse.ui.grid.GridColumn;
import dev.pilothouse.ui.grid.Selection;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table looked at with the real gateway on the sandbox. */
class TableModelTest {
    private static final TableSettings PLAIN = TableSettings.of("few");
    private static final TableSettings PERSONAL = new TableSettings(
            "few",
            Optional.empty(),
            Map.of(),
            List.of(new KeyLink("owner", "people", "person")),
            Optional.empty(),
            Set.of("email"));
    private static TableTown town;
    private static TableShape few;
    private static TableShape many;

    @TempDir
    private java.nio.file.Path folder;

    @BeforeAll
    static void build() {
        town = TableTown.open();
        town.create("few");
        town.put(
                "few",
                List.of(
                        item("{'id': 'a', 'n': 2, 'email': 'zoe@example.com', 'at': 1795651200, 'status': 'NEW'}"),
                        item("{'id': 'b', 'n': 10, 'email': 'ada@example.com', 'status': 'NEW', 'owner': 'p#1'}"),
                        item("{'id': 'c', 'n': 1, 'email': 'mia@other.example', 'status': 'OLD'}")));
        few = town.gateway.shape("few");
        town.create("many");
        Value.Text padding = new Value.Text("x".repeat(7000));
        town.put(
                "many",
                IntStream.range(0, 320)
                        .mapToObj(i -> item("{'id': 'i" + i + "'}").with(Path.of("p"), padding))
                        .toList());
        many = town.gateway.shape("many");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void moreRowsAreReadAsSomebodyScrollsOnAndNoneAfterTheLast() {
        BrowseBench bench = bench(many, PLAIN);
        long before = town.asked("Scan");
        bench.model.run();
        int first = bench.model.shown().get().size();
        assertThat(first).isBetween(RowsModel.STRETCH, 319);
        assertThat(town.asked("Scan")).isEqualTo(before + 1);
        while (!bench.model.rows().soFar().orElseThrow().whole()) {
            bench.model.rows().more();
        }
        assertThat(bench.model.shown().get().size()).isEqualTo(320);
        long all = town.asked("Scan");
        bench.model.rows().more();
        assertThat(town.asked("Scan")).isEqualTo(all);
    }

    @Test
    void columnsStayAsSomebodyArrangedThemInThisTableOnly() {
        BrowseBench bench = bench(few, PLAIN);
        bench.model.run();
        ColumnsModel columns = bench.model.columns();
        assertThat(ids(columns)).first().isEqualTo("id");
        List<GridColumn> moved = List.of(
                column(columns, "status").wide(222),
                column(columns, "id"),
                column(columns, "n"),
                column(columns, "email"),
                column(columns, "owner"));
        columns.arranged(moved);
        columns.date("at", Optional.of(DateForm.SECONDS));
        assertThat(columns.isShown("at")).isFalse();

        BrowseBench again = bench(few, PLAIN);
        again.model.run();
        assertThat(ids(again.model.columns())).containsExactly("status", "id", "n", "email", "owner");
        assertThat(column(again.model.columns(), "status").width()).isEqualTo(222);
        assertThat(again.model.date("at")).contains(DateForm.SECONDS);
        again.model.columns().showAll();
        assertThat(ids(again.model.columns())).contains("at");

        BrowseBench other = bench(many, PLAIN);
        other.model.run();
        assertThat(ids(other.model.columns())).containsExactly("id", "p");
    }

    @Test
    void hiddenValuesAreSortedByWhatIsShownOfThem() {
        BrowseBench bench = bench(few, PERSONAL);
        bench.model.run();
        bench.model.sortBy("email");
        // Two are shown as •••••@example.com: the order between them stays that of reading.
        List<String> read = IntStream.range(0, 3)
                .mapToObj(bench.model.rows().soFar().orElseThrow().rows()::item)
                .map(TableModelTest::id)
                .filter(id -> !id.equals("c"))
                .toList();
        assertThat(shown(bench)).containsExactly(read.get(0), read.get(1), "c");
        bench.model.sortBy("n");
        assertThat(shown(bench)).containsExactly("c", "a", "b");
        bench.model.sortBy("n");
        assertThat(shown(bench)).containsExactly("b", "a", "c");
    }

    @Test
    void aHiddenValueCanBeReplacedAndTheFilterFindsNothingInIt() {
        BrowseBench bench = bench(few, PERSONAL);
        bench.model.run();
        assertThat(bench.model.edits().editable(0, known(bench, "email"))).isPresent();
        assertThat(bench.model.edits().editable(0, known(bench, "id"))).isEmpty();
        bench.model.edits().edit(0, known(bench, "email"), new Value.Text("new@example.com"));
        assertThat(bench.staging.get().changes().values())
                .singleElement()
                .satisfies(staged -> assertThat(staged.diff().paths()).containsExactly(Path.of("email")));
        bench.model.find().set("ada@");
        assertThat(bench.model.shown().get().size()).isZero();
        bench.model.find().set("@other");
        assertThat(shown(bench)).containsExactly("c");
    }

    @Test
    void allOfAMillionRowsAreSelectedWithoutABoxForEach() {
        BrowseBench bench = bench(few, PLAIN);
        bench.model.run();
        Selection all = Selection.NONE.all(1_000_000);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        bench.model.chosen().selection().set(all);
        assertThat(bench.model.chosen().unchangeable().getValue())
                .contains("1,000,000 rows are selected; 10,000 at most are changed at once.");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000);
    }

    @Test
    void whatIsSelectedIsStagedForDeletionInOneStepAndExportedInItsOrder() {
        BrowseBench bench = bench(few, PLAIN);
        bench.model.run();
        bench.model.sortBy("n");
        bench.staging.set(bench.staging.get().add(item("{'id': 'fresh'}")));
        bench.model.chosen().selection().set(Selection.NONE.of(IntStream.of(0, 1, 3)));
        ItemSource.Kept source = (ItemSource.Kept) bench.model.chosen().source();
        assertThat(IntStream.of(source.numbers()).mapToObj(source.rows()::item).map(TableModelTest::id))
                .containsExactly("c", "b");
        bench.model.chosen().delete();
        assertThat(bench.staging.get().changes().values()).allMatch(Staged.Deleted.class::isInstance);
        assertThat(bench.staging.get().changes().keySet().stream().map(key -> key.words()))
                .containsExactly("c", "b");
        assertThat(bench.model.chosen().unchangeable().getValue()).isEmpty();
    }

    @Test
    void aBlockIsPastedOverTypesThatStayAsOneStep() {
        BrowseBench bench = bench(few, PLAIN);
        bench.model.run();
        bench.model.sortBy("n");
        BulkPlan plan = pasted(bench.model, "7\tDONE\n8\tDONE\n", List.of(1), List.of("n", "status"));
        assertThat(plan.refused()).isZero();
        bench.staging.set(plan.staged(bench.staging.get()));
        assertThat(bench.staging.get().changes().values().stream()
                        .map(staged -> id(staged.mine().orElseThrow()) + " "
                                + staged.mine().orElseThrow().get("n").orElseThrow()))
                .containsExactly("a Num[digits=7]", "b Num[digits=8]");
        bench.staging.set(bench.staging.get().undo());
        assertThat(bench.staging.get().isEmpty()).isTrue();
        assertThat(pasted(bench.model, "x\n", List.of(1), List.of("n")).refused())
                .isEqualTo(1);
    }

    static BulkPlan pasted(TableModel model, String text, List<Integer> rows, List<String> columns) {
        List<BulkPlan> plans = new ArrayList<>();
        model.edits().paste(Pasted.of(text).orElseThrow(), new EditModel.Block(rows, columns, 1), plans::add);
        return plans.getFirst();
    }

    @Test
    void rowsAreCopiedAsTextJsonDynamoDbJsonAndCommands() {
        Item one = item("{'id': 'it\\\\u0027s', 'n': 1, 'l': [1]}".replace("\\\\u0027", "’"));
        assertThat(Copied.table(List.of(
                        List.of(one.get("id"), one.get("n"), one.get("l")),
                        List.of(Optional.of(new Value.Text("a\tb\nc")), Optional.empty(), Optional.empty()))))
                .isEqualTo("it’s\t1\t[1]\na b c\t\t");
        assertThat(Copied.json(List.of(one, one)))
                .isEqualTo("[\n  {\"id\":\"it’s\",\"n\":1,\"l\":[1]},\n  {\"id\":\"it’s\",\"n\":1,\"l\":[1]}\n]");
        assertThat(Copied.dynamoJson(List.of(one, one))).contains("{\"id\":{\"S\":\"it’s\"},\"n\":{\"N\":\"1\"}");
        assertThat(Copied.commands(
                        "few", List.of(Key.of(Item.EMPTY.with(Path.of("id"), new Value.Text("it's")), List.of("id")))))
                .isEqualTo("aws dynamodb get-item --consistent-read --table-name few --key"
                        + " '{\"id\":{\"S\":\"it'\\''s\"}}'");
    }

    @Test
    void aKeyLinkLeadsToTheItemItNames() {
        BrowseBench bench = bench(few, PERSONAL);
        KeyLink link = bench.model.link("owner").orElseThrow();
        assertThat(RowsOwner.place(link, new Value.Text("p#1 and more")))
                .isEqualTo(new Place("tables", "people", Map.of("where", "person = \"p#1 and more\"")));
    }

    private BrowseBench bench(TableShape shape, TableSettings settings) {
        return new BrowseBench(shape, settings, town.gateway, folder);
    }

    private static List<String> shown(BrowseBench bench) {
        Shown shown = bench.model.shown().get();
        return IntStream.range(0, shown.size())
                .mapToObj(position -> id(shown.item(position).orElseThrow()))
                .toList();
    }

    private static String id(Item item) {
        return ((Value.Text) item.get("id").orElseThrow()).text();
    }

    private static Column known(BrowseBench bench, String name) {
        return bench.model.columns().known().get(name);
    }

    private static List<String> ids(ColumnsModel columns) {
        return columns.shown().stream().map(GridColumn::id).toList();
    }

    private static GridColumn column(ColumnsModel columns, String name) {
        return columns.shown().stream()
                .filter(it -> it.id().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
