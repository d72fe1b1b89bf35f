package dev.pilothouse.feature.tables.browse;

import static dev.pilothouse.feature.tables.browse.BrowseBench.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.tables.change.ChangeGateway;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.read.TableTown;
import dev.pilothouse.feature.tables.rows.Column;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements, kept queries and reading a part of each item, with the real gateway on the sandbox. */
class QuestionModelTest {
    private static final TableSettings ABOUT =
            new TableSettings("Orders", Optional.empty(), Map.of(), List.of(), Optional.of("version"), Set.of("email"));
    private static TableTown town;
    private static TableShape orders;

    @TempDir
    private Path folder;

    private BrowseBench bench;
    private TableModel model;

    @BeforeAll
    static void build() {
        town = TableTown.open();
        town.createOrders("Orders");
        orders = town.gateway.shape("Orders");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void threeOrders() {
        town.put(
                "Orders",
                List.of(
                        item("{'customer': 'c1', 'orderId': 'o1', 'status': 'PAID', 'placedAt': '1', 'total': 5,"
                                + " 'note': 'n', 'email': 'ada@example.com', 'version': 3}"),
                        item("{'customer': 'c1', 'orderId': 'o2', 'status': 'NEW', 'placedAt': '2', 'total': 9}"),
                        item("{'customer': 'c2', 'orderId': 'o1', 'status': 'NEW', 'placedAt': '3', 'total': 1}")));
        bench = bench(orders);
        model = bench.model;
    }

    @Test
    void aStatementGoesOnFromWhatWasPutTogetherUntilSomebodyWritesOne() {
        model.query().look("status = NEW and placedAt >= 2 and total between 1 and 9");
        model.question().partiql().set(true);
        assertThat(model.question().statement().text()).isEqualTo("""
            SELECT *
            FROM "Orders"."byStatus"
            WHERE status = 'NEW'
              AND placedAt >= '2'
              AND total BETWEEN 1 AND 9\
            """);
        model.run();
        assertThat(found()).containsExactly("c1 o2", "c2 o1");
        model.question().partiql().set(false);
        model.query().look("customer = c1");
        model.question().partiql().set(true);
        assertThat(model.question().statement().text()).endsWith("WHERE customer = 'c1'");
        write("SELECT * FROM Orders WHERE customer = 'c2'");
        model.question().partiql().set(false);
        model.question().partiql().set(true);
        assertThat(model.question().statement().text()).endsWith("WHERE customer = 'c2'");
    }

    @Test
    void whoeverListensIsToldWhatConditionsAskForAlsoAfterMemoryWasGivenBack() {
        List<List<String>> told = new ArrayList<>();
        model.query().namesAskedFor().subscribe(now -> told.add(now));
        System.gc();
        model.query().conditions().add("customer = :customer");
        assertThat(told).endsWith(List.of("customer"));
    }

    @Test
    void aStatementThatWritesIsStagedAndNeverSent() {
        write("UPDATE Orders SET total = total + 1 REMOVE note WHERE customer = 'c1' AND orderId = 'o1' AND status ="
                + " 'PAID'");
        long before = town.asked("ExecuteStatement");
        model.runUnasked();
        assertThat(model.staging().get().isEmpty()).isTrue();
        model.run();
        Item mine = model.staging()
                .get()
                .changes()
                .values()
                .iterator()
                .next()
                .mine()
                .orElseThrow();
        assertThat(mine.get("total")).contains(new Value.Num("6"));
        assertThat(mine.get("note")).isEmpty();
        write("DELETE FROM Orders WHERE customer = 'c1' AND orderId = 'o9'");
        model.run();
        assertThat(model.after().fault().get().orElseThrow().what()).isEqualTo("There is no item c1 · o9.");
        assertThat(model.staging().get().size()).isOne();
        assertThat(town.asked("ExecuteStatement")).isEqualTo(before);
        model.reread();
        assertThat(model.staging().get().size()).isOne();
    }

    @Test
    void valuesAreFilledInByTheTypesOfTheirAttributesAndAskedForUntilThen() {
        write("SELECT * FROM Orders.byStatus WHERE status = :status AND total >= ?");
        assertThat(model.question().statement().asksFor().getValue()).containsExactly("status", "total");
        assertThat(model.question().asked().get())
                .isInstanceOfSatisfying(
                        Asked.Cannot.class,
                        cannot -> assertThat(cannot.why().what()).contains("status"));
        model.question().statement().parameters().putAll(Map.of("status", "NEW", "total", "2"));
        model.run();
        assertThat(found()).containsExactly("c1 o2");
        model.question().statement().parameters().put("total", "many");
        assertThat(model.question().asked().get())
                .isInstanceOfSatisfying(
                        Asked.Cannot.class,
                        cannot -> assertThat(cannot.why().what()).contains("not a number"));
    }

    @Test
    void whatDynamoDbRefusesIsToldAndTheTextStays() {
        String text = "SELECT * FROM Orders WHERE customer = 'c1' ORDER BY total";
        write(text);
        model.run();
        assertThat(model.rows().loaded().get()).isInstanceOf(Load.Failed.class);
        assertThat(model.question().statement().text()).isEqualTo(text);
        model.question()
                .statement()
                .told(new Fault(
                        "Refused.",
                        Outcome.NOT_DONE,
                        "",
                        Remedy.NONE,
                        new Fault.Technical(
                                "ValidationException",
                                "",
                                "",
                                "",
                                1,
                                "Unexpected token at line 1, column 15: KEYWORD")));
        assertThat(model.question().statement().code().mark().getValue())
                .hasValueSatisfying(mark -> assertThat(mark.column()).isEqualTo(15));
    }

    @Test
    void anotherTablesStatementIsOpenedThereAndAnUnknownTableIsTold() {
        write("SELECT * FROM Carts");
        model.run();
        assertThat(bench.pane.opened).singleElement().satisfies(query -> {
            assertThat(query.table()).isEqualTo("Carts");
            assertThat(query.statement()).contains("SELECT * FROM Carts");
        });
        write("SELECT * FROM orders");
        assertThat(model.question().asked().get()).isInstanceOf(Asked.Cannot.class);
    }

    @Test
    void whatIsRunIsRememberedAndWhatIsKeptHoldsNoPersonalValue() {
        model.run();
        assertThat(bench.pane.ran).isEmpty();
        model.query().look("customer = c1");
        model.query().conditions().add("email = ada@example.com or email begins with ada");
        model.run();
        assertThat(bench.pane.ran).singleElement().isEqualTo(model.question().present());
        SavedQuery kept = model.question()
                .presentable((path, value) -> model.mask().masked(path, value).isPresent());
        assertThat(kept.where()).containsExactly("customer = c1", "email = :email or email begins with :email");
        write("SELECT * FROM Orders WHERE customer = 'c1' AND email IN ['ada@example.com', 'b@example.com']");
        SavedQuery statement = model.question()
                .presentable((path, value) -> model.mask().masked(path, value).isPresent());
        assertThat(statement.statement())
                .contains("SELECT * FROM Orders WHERE customer = 'c1' AND email IN [:email, :email2]");
    }

    @Test
    void onlyTheShownColumnsAreReadWithTheKeysAndTheOthersCanBeShownAgain() {
        model.query().look("customer = c1");
        model.run();
        ColumnsModel columns = model.columns();
        columns.show("note", false);
        columns.show("orderId", false);
        columns.only().set(true);
        model.run();
        Item read = model.shown().get().read(0).orElseThrow();
        assertThat(read.attributes().keySet())
                .contains("customer", "orderId", "status")
                .doesNotContain("note");
        assertThat(model.wholeItems()).isFalse();
        edit(0, "status", "SENT");
        assertThat(model.staging()
                        .get()
                        .changes()
                        .values()
                        .iterator()
                        .next()
                        .mine()
                        .orElseThrow()
                        .get("note"))
                .isPresent();
        assertThat(columns.everSeen()).contains("note");
        columns.show("note", true);
        model.run();
        assertThat(model.shown().get().read(0).orElseThrow().get("note")).isPresent();
    }

    private void edit(int row, String attribute, String text) {
        Optional.ofNullable(column(attribute))
                .filter(column -> model.edits().editable(row, column).isPresent())
                .ifPresent(column -> model.edits().edit(row, column, new Value.Text(text)));
    }

    private Column column(String attribute) {
        return model.columns().known().get(attribute);
    }

    private List<String> found() {
        return IntStream.range(0, model.shown().get().size())
                .mapToObj(row -> model.shown().get().key(row).orElseThrow())
                .map(key -> key.words().replace(" · ", " "))
                .toList();
    }

    private void write(String text) {
        model.question().open(statement(text));
    }

    private static SavedQuery statement(String text) {
        return new SavedQuery("", "Orders", Optional.empty(), List.of(), false, Optional.of(text));
    }

    private BrowseBench bench(TableShape shape) {
        BrowseBench made = new BrowseBench(shape, ABOUT, town.gateway, folder);
        ChangeGateway gateway = new ChangeGateway(town.clients, new Faults(), Clock.systemUTC());
        made.pane.whole = gateway::read;
        return made;
    }
}
