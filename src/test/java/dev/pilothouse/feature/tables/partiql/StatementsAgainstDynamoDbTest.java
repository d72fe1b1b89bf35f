package dev.pilothouse.feature.tables.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.AttributeGateway;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.read.Reading;
import dev.pilothouse.feature.tables.read.TableTown;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What is read, and what is staged, against what DynamoDB itself makes of the same statements. */
class StatementsAgainstDynamoDbTest {
    private static final TableTown TOWN = TableTown.open();
    private static final List<String> KEYS = List.of("customer", "orderId");
    private static final List<Item> ITEMS = new ArrayList<>();
    private static TableShape table;

    @BeforeAll
    static void someOrders() {
        TOWN.createOrders("Orders");
        TOWN.createOrders("Scratch");
        table = TOWN.gateway.shape("Orders");
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 120; i++) {
            ITEMS.add(item(i, random));
        }
        TOWN.put("Orders", ITEMS);
    }

    @AfterAll
    static void close() {
        TOWN.close();
    }

    @Test
    void whatIsFoundIsWhatFitsAndWasPlannedAsItWasRead() throws InterruptedException {
        List<String> wheres = List.of(
                "customer = 'c1'",
                "customer = 'c1' AND orderId = 'o7'",
                "customer IN ['c1', 'c2'] AND total > 5",
                "customer = 'c1' OR customer = 'c3'",
                "customer = 'c2' AND begins_with(orderId, 'o1')",
                "customer = 'c2' AND orderId BETWEEN 'o1' AND 'o3' AND NOT contains(tags, 'gift')",
                "total >= 10 AND note IS MISSING",
                "note IS NOT MISSING OR total BETWEEN 3 AND 6",
                "address.city = 'Cork' AND size(items) > 1",
                "attribute_type(tags, 'SS') AND NOT (total < 4)");
        int queries = 0;
        for (String where : wheres) {
            Written written = written("SELECT * FROM \"Orders\" WHERE " + where);
            Statement.Select select = (Statement.Select) written.statement();
            Plan plan = plan(written);
            double units = unitsOf(plan);
            List<Item> wanted = ITEMS.stream()
                    .filter(item -> select.where().orElseThrow().fits(item))
                    .toList();
            assertThat(all(plan)).as(where).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(plan.isQuery()).as(where).isEqualTo(units < unitsOf(plan(written("SELECT * FROM \"Orders\""))));
            queries += plan.isQuery() ? 1 : 0;
        }
        assertThat(queries).isEqualTo(6);
    }

    @Test
    void anIndexIsReadInItsOrderAndParametersAreSentWithTheirTypes() throws InterruptedException {
        Map<String, Value> values = Map.of("status", new Value.Text("PAID"), "least", new Value.Num("3"));
        Written written = StatementReader.read(
                        "SELECT * FROM Orders.byStatus WHERE status = :status AND total >= :least ORDER BY placedAt"
                                + " DESC",
                        values)
                .orElseThrow();
        Statement.Select select = (Statement.Select) written.statement();
        Plan plan = new StatementPlans(table, TableSettings.of("Orders"))
                .plan(select, written.sent(), List.of(values.get("status"), values.get("least")), false);
        List<Item> found = all(plan);
        assertThat(found)
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo((one, other) -> text(other, "placedAt").compareTo(text(one, "placedAt")));
        assertThat(plan.words()).isEqualTo("Query on byStatus: status = PAID; keeps total ≥ 3");
        assertThat(plan.wholeItems()).isTrue();
    }

    @Test
    void aStoppedReadingGoesOnWhereItStopped() throws InterruptedException {
        TOWN.create("Long");
        List<Item> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(Item.of(Map.of("id", new Value.Text("i" + i), "text", new Value.Text("x".repeat(100_000)))));
        }
        TOWN.put("Long", many);
        Written written = written("SELECT id FROM \"Long\"");
        Plan plan = new StatementPlans(TOWN.gateway.shape("Long"), TableSettings.of("Long"))
                .plan((Statement.Select) written.statement(), written.sent(), List.of(), false);
        Reading reading = new Reading(TOWN.gateway, plan, 1);
        List<Item> found = new ArrayList<>();
        reading.more(5, found::addAll, Progress.NONE);
        int first = found.size();
        assertThat(reading.isDone()).isFalse();
        reading.all(found::addAll, Progress.NONE);
        assertThat(first).isBetween(5, 15);
        assertThat(found).hasSize(30).doesNotHaveDuplicates();
        assertThat(reading.spent().units()).isGreaterThan(300);
        assertThat(plan.wholeItems()).isFalse();
        assertThat(plan.carriesKeys()).isTrue();
    }

    @Test
    void aPlanSaysWhatTheRowsAreGoodFor() {
        assertThat(plan(written("SELECT status FROM Orders")).carriesKeys()).isFalse();
        assertThat(plan(written("SELECT status FROM Orders")).notes())
                .anyMatch(note -> note.contains("customer and orderId is not among"));
        assertThat(plan(written("SELECT * FROM Orders.byTotal WHERE currency = 'EUR'"))
                        .wholeItems())
                .isFalse();
        Plan nested = plan(written("SELECT customer, orderId, address.status FROM Orders WHERE customer = 'c1'"));
        assertThat(nested.carries("status")).isFalse();
        assertThat(nested.carriesKeys()).isTrue();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> plan(written("SELECT * FROM Orders.byNothing")))
                .withMessageContaining("no index byNothing");
    }

    /** Each statement is staged here and run there, on the same item: both come to the same, or both refuse it. */
    @Test
    void whatIsStagedIsWhatTheStatementWouldHaveDone() {
        long seed = 20261126;
        SplittableRandom random = new SplittableRandom(seed);
        int done = 0;
        int refused = 0;
        for (int run = 0; run < 200; run++) {
            Item before = item(1000, random);
            TOWN.put("Scratch", List.of(before));
            String text = AnyUpdate.statement(random, text(before, "customer"), text(before, "orderId"));
            Optional<Item> staged = staged(text, before);
            Optional<Item> ran = ran(text, before);
            assertThat(staged).as("%s on %s, seed %s", text, before, seed).isEqualTo(ran);
            done += staged.isPresent() ? 1 : 0;
            refused += staged.isEmpty() ? 1 : 0;
        }
        assertThat(done).isGreaterThan(50);
        assertThat(refused).isGreaterThan(25);
    }

    @Test
    void anItemIsAddedAndDeletedOnlyAsAChangeThatWaits() {
        Item item = ITEMS.getFirst();
        Staging none = Staging.none(KEYS);
        String key = "customer = '" + text(item, "customer") + "' AND orderId = '" + text(item, "orderId") + "'";
        long asked = TOWN.asked("ExecuteStatement");
        Staging gone = intent("DELETE FROM Orders WHERE " + key).staged(Optional.of(item), none, table);
        assertThat(gone.changes().values())
                .singleElement()
                .matches(it -> it.mine().isEmpty());
        Staging fresh = intent("INSERT INTO Orders VALUE {'customer': 'c9', 'orderId': 'o9', 'total': 3}")
                .staged(Optional.empty(), gone, table);
        assertThat(fresh.size()).isEqualTo(2);
        assertThat(TOWN.asked("ExecuteStatement")).isEqualTo(asked);
        assertRefused("INSERT INTO Orders VALUE {'customer': 'c9', 'orderId': 'o9'}", fresh, "already");
        assertRefused("DELETE FROM Orders WHERE customer = 'c1'", none, "orderId = …");
        assertRefused("DELETE FROM Orders WHERE customer = 'c1' AND orderId IN ['a', 'b']", none, "several");
        assertRefused("DELETE FROM Orders WHERE customer = 1 AND orderId = 'a'", none, "of the type S");
        assertRefused("DELETE FROM Orders WHERE " + key + " AND total > paid", none, "can’t be checked");
        assertRefused("UPDATE Orders SET orderId = 'x' WHERE " + key, none, "the item’s key");
        assertRefused("INSERT INTO Orders VALUE {'customer': 'c9'}", none, "“orderId” is missing");
        assertRefused("UPDATE Orders SET total = 'x' WHERE " + key, none, "is a key of the type N");
    }

    private static void assertRefused(String text, Staging before, String why) {
        assertThatExceptionOfType(Refused.class)
                .as(text)
                .isThrownBy(() -> intent(text).staged(Optional.of(ITEMS.getFirst()), before, table))
                .withMessageContaining(why);
    }

    private static Optional<Item> staged(String text, Item before) {
        try {
            return intent(text)
                    .staged(Optional.of(before), Staging.none(KEYS), table)
                    .shown(before);
        } catch (Refused e) {
            // What changes nothing is refused here with words of its own, and done there.
            return e.fault().what().contains("is so already") ? Optional.of(before) : Optional.empty();
        }
    }

    private static Optional<Item> ran(String text, Item before) {
        try {
            TOWN.sdk.executeStatement(it -> it.statement(text));
        } catch (DynamoDbException e) {
            return Optional.empty();
        }
        Map<String, Value> key = Key.of(before, KEYS).attributes();
        return Optional.of(AttributeGateway.read(TOWN.sdk
                .getItem(it -> it.tableName("Scratch").key(AttributeGateway.write(key)))
                .item()));
    }

    private static Intent intent(String text) {
        return Intent.of(written(text).statement(), table).orElseThrow();
    }

    private static Written written(String text) {
        return StatementReader.read(text, Map.of()).orElseThrow();
    }

    private static Plan plan(Written written) {
        return new StatementPlans(table, TableSettings.of("Orders"))
                .plan((Statement.Select) written.statement(), written.sent(), List.of(), false);
    }

    private static List<Item> all(Plan plan) throws InterruptedException {
        List<Item> found = new ArrayList<>();
        new Reading(TOWN.gateway, plan, 1).all(found::addAll, Progress.NONE);
        return found;
    }

    private static double unitsOf(Plan plan) throws InterruptedException {
        Reading reading = new Reading(TOWN.gateway, plan, 1);
        reading.all(items -> {}, Progress.NONE);
        return reading.spent().units();
    }

    private static String text(Item item, String attribute) {
        return ((Value.Text) item.get(attribute).orElseThrow()).text();
    }

    private static Item item(int number, SplittableRandom random) {
        SequencedMap<String, Value> item = new LinkedHashMap<>();
        item.put("customer", new Value.Text("c" + number % 4));
        item.put("orderId", new Value.Text("o" + number));
        item.put("status", new Value.Text(number % 3 == 0 ? "PAID" : "PENDING"));
        item.put("placedAt", new Value.Text("2026-11-" + (10 + number % 20)));
        item.put("currency", new Value.Text("EUR"));
        item.put("total", new Value.Num(String.valueOf(random.nextInt(20))));
        item.put("padding", new Value.Text("p".repeat(300)));
        if (random.nextBoolean()) {
            item.put("note", new Value.Text("n"));
        }
        if (random.nextBoolean()) {
            item.put("tags", Value.TextSet.of(List.of("gift", "blue").subList(0, 1 + random.nextInt(2))));
        }
        if (random.nextBoolean()) {
            item.put("nums", Value.NumSet.of(List.of(new Value.Num("1"), new Value.Num("2"))));
        }
        List<Value> lines = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            lines.add(
                    new Value.Tree(Item.of(Map.of("qty", new Value.Num("" + i))).attributes()));
        }
        item.put("items", new Value.Many(lines));
        item.put(
                "address",
                new Value.Tree(Item.of(Map.of("city", new Value.Text(number % 2 == 0 ? "Cork" : "Bray")))
                        .attributes()));
        return new Item(item);
    }
}
