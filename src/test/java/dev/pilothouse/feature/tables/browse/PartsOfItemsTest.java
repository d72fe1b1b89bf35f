package dev.pilothouse.feature.tables.browse;

import static dev.pilothouse.feature.tables.browse.BrowseBench.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.feature.tables.change.ChangeGateway;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.editor.bulk.BulkPlan;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.read.TableTown;
import dev.pilothouse.feature.tables.rows.Column;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.settings.TableSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are only parts of their items, changed without losing what nobody sees; with the real gateway on the sandbox. */
class PartsOfItemsTest {
    private static TableTown town;

    @TempDir
    private java.nio.file.Path folder;

    private BrowseBench bench;
    private TableModel model;

    @BeforeAll
    static void build() {
        town = TableTown.open();
        town.createOrders("Orders");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void twoOrders() {
        town.put(
                "Orders",
                List.of(
                        item("{'customer': 'c1', 'orderId': 'o1', 'status': 'PAID', 'total': 5, 'note': 'n',"
                                + " 'version': 3}"),
                        item("{'customer': 'c1', 'orderId': 'o2', 'status': 'NEW', 'total': 9}")));
        bench = new BrowseBench(town.gateway.shape("Orders"), TableSettings.of("Orders"), town.gateway, folder);
        bench.pane.whole = new ChangeGateway(town.clients, new Faults(), Clock.systemUTC())::read;
        model = bench.model;
    }

    @Test
    void aRowThatIsAPartOfItsItemIsReadWholeBeforeItIsEditedSoThatNothingUnseenIsLost() {
        write("SELECT customer, orderId, note FROM Orders WHERE customer = 'c1'");
        model.run();
        edit(0, "note", "other");
        Staged staged = model.staging().get().changes().values().iterator().next();
        assertThat(staged.read().orElseThrow().get("version")).contains(new Value.Num("3"));
        assertThat(staged.mine().orElseThrow().get("status")).contains(new Value.Text("PAID"));
        assertThat(staged.diff().differences()).hasSize(1);
        town.put("Orders", List.of(item("{'customer': 'c1', 'orderId': 'o2', 'note': 'theirs'}")));
        edit(1, "orderId", "x");
        assertThat(model.staging().get().size()).isOne();
        write("SELECT note, total FROM Orders WHERE customer = 'c1'");
        model.run();
        assertThat(model.edits().editable(0, column("note"))).isEmpty();
        assertThat(model.shown().get().key(0)).isEmpty();
        assertThat(model.shown().get().size()).isEqualTo(2);
    }

    @Test
    void whatIsNotAsItIsShownAnyMoreIsNotStaged() {
        write("SELECT customer, orderId, note FROM Orders WHERE customer = 'c1'");
        model.run();
        town.put("Orders", List.of(item("{'customer': 'c1', 'orderId': 'o1', 'note': 'theirs'}")));
        edit(0, "note", "mine");
        assertThat(model.staging().get().isEmpty()).isTrue();
        assertThat(model.after().fault().get().orElseThrow().what())
                .isEqualTo("note of c1 · o1 is not as it is shown here any more.");
    }

    @Test
    void partsOfItemsAreReadWholeBeforeTheyArePastedOverOrChangedTogether() {
        write("SELECT customer, orderId, status, address.city FROM Orders WHERE customer = 'c1'");
        model.run();
        assertThat(model.wholeItems()).isFalse();
        BulkPlan plan = TableModelTest.pasted(model, "SENT\nSENT\n", List.of(0, 1), List.of("status"));
        assertThat(plan.changes()).hasSize(2).allSatisfy(change -> {
            assertThat(change.read().orElseThrow().get("total")).isPresent();
            assertThat(change.diff().paths()).containsExactly(Path.of("status"));
        });
        assertThat(refusals(TableModelTest.pasted(model, "Cork", List.of(0), List.of("city"))))
                .containsExactly("“city” is a part of an attribute: change it in the item itself.");
        model.chosen().selection().set(model.chosen().selection().get().of(IntStream.range(0, 2)));
        assertThat(model.chosen().unchangeable().getValue()).isEmpty();
        List<ChosenModel.Pair> pairs = new ArrayList<>();
        model.chosen().pairs(pairs::addAll);
        assertThat(pairs).hasSize(2).allMatch(pair -> pair.now().get("total").isPresent());
        model.chosen().delete();
        assertThat(model.staging().get().changes().values())
                .hasSize(2)
                .allMatch(staged -> staged.read().orElseThrow().get("total").isPresent());
    }

    @Test
    void whatIsNotAsItIsShownIsNotPastedOver() {
        write("SELECT customer, orderId, status FROM Orders WHERE customer = 'c1'");
        model.run();
        Key first = model.shown().get().key(0).orElseThrow();
        BiFunction<String, Key, Optional<Item>> as = bench.pane.whole;
        bench.pane.whole = (table, key) -> key.equals(first)
                ? as.apply(table, key).map(item -> item.with(Path.of("status"), new Value.Text("THEIRS")))
                : Optional.empty();
        assertThat(refusals(TableModelTest.pasted(model, "SENT\nSENT\n", List.of(0, 1), List.of("status"))))
                .containsExactly(
                        "status is not as it is shown here any more. Run the query again.",
                        "The item is not there any more.");
    }

    private static List<String> refusals(BulkPlan plan) {
        return plan.parts().stream()
                .map(part -> ((BulkPlan.Part.Refused) part).why())
                .toList();
    }

    private void edit(int row, String attribute, String text) {
        Optional.ofNullable(column(attribute))
                .filter(column -> model.edits().editable(row, column).isPresent())
                .ifPresent(column -> model.edits().edit(row, column, new Value.Text(text)));
    }

    private Column column(String attribute) {
        return model.columns().known().get(attribute);
    }

    private void write(String text) {
        model.question().open(new SavedQuery("", "Orders", Optional.empty(), List.of(), false, Optional.of(text)));
    }
}
