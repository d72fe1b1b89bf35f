package dev.pilothouse.feature.tables.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final long SEED = 20261126;
    private static final KeyShape KEYS = KeyShape.of("id", KeyType.TEXT);

    @Test
    void everyItemComesBackAsItWas() {
        AnyItem any = new AnyItem(SEED);
        List<Item> items = new ArrayList<>(
                IntStream.range(0, 2_000).mapToObj(number -> any.item()).toList());
        items.add(item("deep", any.deep(31)));
        items.add(item("odd", new Value.Text("a\uD800b\uDC00")));
        items.add(item("large", new Value.Text("x".repeat(400_000))));
        Rows rows = rows(items);
        assertThat(rows.count()).isEqualTo(items.size());
        for (int row = 0; row < items.size(); row++) {
            assertThat(rows.item(row)).as("row %s of seed %s", row, SEED).isEqualTo(items.get(row));
            assertThat(List.copyOf(rows.item(row).attributes().keySet()))
                    .isEqualTo(List.copyOf(items.get(row).attributes().keySet()));
        }
    }

    @Test
    void aCellShowsTheSameAsItsValueInHand() {
        AnyItem any = new AnyItem(SEED + 1);
        Rows rows = rows(IntStream.range(0, 300).mapToObj(number -> any.item()).toList());
        for (Column column : rows.columns()) {
            for (int row = 0; row < rows.count(); row++) {
                Optional<Value> value = rows.value(row, column.number());
                assertThat(value).isEqualTo(rows.item(row).get(column.name()));
                assertThat(rows.cell(row, column.number())).isEqualTo(value.map(Cells::of));
            }
        }
    }

    @Test
    void cellsAreShortAndHideNothing() {
        Rows rows = rows(List.of(
                item("a", new Value.Text("x".repeat(5_000))),
                item("b", new Value.Text("😀".repeat(2_000))),
                item("c", new Value.Text("evil\u202etxt\n")),
                item("d", new Value.Bytes(new byte[2_048])),
                item("e", new Value.Many(List.of(new Value.Null(), new Value.Bool(true))))));
        assertThat(IntStream.range(0, 5).mapToObj(row -> rows.cell(row, 1).orElseThrow()))
                .containsExactly(
                        new Cell("x".repeat(1_000), Type.TEXT, true),
                        new Cell("😀".repeat(1_000), Type.TEXT, true),
                        new Cell("evil⟦U+202E⟧txt⟦U+000A⟧", Type.TEXT, false),
                        new Cell("AAAAAAAAAAAA… 2.0 kB", Type.BYTES, true),
                        new Cell("[2]", Type.LIST, true));
    }

    @Test
    void columnsAreTheUnionWithTheKeysFirst() {
        Rows rows = rows(List.of(
                new Item(members("total", new Value.Num("1"), "id", new Value.Text("a"))),
                new Item(members("id", new Value.Text("b"), "total", new Value.Text("?"))),
                new Item(members("id", new Value.Text("c"), "total", new Value.Num("2"), "note", new Value.Null()))));
        assertThat(rows.columns())
                .containsExactly(
                        new Column(0, "id", Type.TEXT, false, true, 3),
                        new Column(1, "total", Type.NUMBER, true, false, 3),
                        new Column(2, "note", Type.NULL, false, false, 1));
        assertThat(rows.key(1).orElseThrow().words()).isEqualTo("b");
        assertThat(rows(List.of()).columns()).containsExactly(new Column(0, "id", Type.TEXT, false, true, 0));
    }

    @Test
    void aRowCanBeReplacedAndRemoved() {
        Rows rows = rows(List.of(item("a", new Value.Num("1")), item("b", new Value.Num("2"))));
        rows.replace(0, item("a", new Value.Text("a much longer one than before".repeat(20))));
        rows.remove(1);
        assertThat(rows.columns())
                .containsExactly(
                        new Column(0, "id", Type.TEXT, false, true, 1),
                        new Column(1, "value", Type.TEXT, false, false, 1));
        assertThat(rows.value(0, 1)).contains(new Value.Text("a much longer one than before".repeat(20)));
        assertThat(rows.isGone(1)).isTrue();
        assertThat(rows.cell(1, 1)).isEmpty();
        assertThat(rows.count()).isEqualTo(2);
        assertThat(Arrangement.of(rows, Optional.empty(), "").size()).isEqualTo(1);
    }

    @Test
    void aKeptRowTakesLessThanItsBytesOnTheWire() {
        List<Item> orders = IntStream.range(0, 20_000).mapToObj(RowsTest::order).toList();
        long wire = orders.stream()
                .mapToLong(item -> DynamoJson.line(item).getBytes(StandardCharsets.UTF_8).length)
                .sum();
        assertThat((double) rows(orders).bytes() / wire).isBetween(0.3, 0.8);
    }

    @Test
    void rowsAreReadWhileOthersAreAdded() throws InterruptedException {
        Rows rows = new Rows(KEYS);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int page = 0; page < 200; page++) {
                int first = page * 50;
                rows.add(IntStream.range(first, first + 50)
                        .mapToObj(RowsTest::order)
                        .toList());
            }
        });
        Thread reader = Thread.ofPlatform().start(() -> {
            try {
                while (rows.count() < 10_000) {
                    int last = rows.count() - 1;
                    if (last >= 0 && !rows.item(last).equals(order(last))) {
                        throw new AssertionError("row " + last);
                    }
                }
            } catch (Throwable thrown) {
                failure.set(thrown);
            }
        });
        writer.join();
        reader.join();
        assertThat(failure.get()).isNull();
    }

    private static Rows rows(List<Item> items) {
        Rows rows = new Rows(KEYS);
        rows.add(items);
        return rows;
    }

    private static Item item(String id, Value value) {
        return new Item(members("id", new Value.Text(id), "value", value));
    }

    static Item order(int number) {
        return new Item(members(
                "id", new Value.Text("order#" + number),
                "customer", new Value.Text("cust#" + number % 997),
                "status", new Value.Text(number % 3 == 0 ? "PENDING" : "PAID"),
                "total", new Value.Num(number % 500 + ".50"),
                "paid", new Value.Bool(number % 3 != 0),
                "items",
                        new Value.Many(List.of(
                                new Value.Tree(members("sku", new Value.Text("MUG"), "qty", new Value.Num("2")))))));
    }

    static SequencedMap<String, Value> members(Object... all) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < all.length; i += 2) {
            members.put((String) all[i], (Value) all[i + 1]);
        }
        return members;
    }
}
