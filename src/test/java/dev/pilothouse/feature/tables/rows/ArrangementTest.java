package dev.pilothouse.feature.tables.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Environment;
import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrangementTest {
    private static final long SEED = 20261126;

    @Test
    void numbersAreSortedByTheirWorthToTheLastDigit() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> digits = new ArrayList<>(List.of(
                "0",
                "-0",
                "1E-130",
                "-1E-130",
                "9.9E+125",
                "-9.9E+125",
                "12345678901234567890123456789012345678",
                "12345678901234567890123456789012345679",
                "-1.5",
                "-1.50"));
        for (int i = 0; i < 500; i++) {
            digits.add((random.nextBoolean() ? "-" : "") + random.nextInt(1_000) + "." + random.nextInt(1_000)
                    + (random.nextInt(3) == 0 ? "E" + random.nextInt(-100, 100) : ""));
        }
        List<Value> values = digits.stream().<Value>map(Value.Num::new).toList();
        assertThat(sorted(values, false))
                .isEqualTo(values.stream()
                        .sorted(Comparator.comparing(value -> new BigDecimal(((Value.Num) value).digits())))
                        .toList());
    }

    @Test
    void textIsSortedAsDynamoDbSortsItAndRowsWithoutItComeLast() {
        List<Value> values = List.of(
                new Value.Text("b"),
                new Value.Text("abcdefgh2"),
                new Value.Text("abcdefgh1"),
                new Value.Text(""),
                new Value.Text("\uFFFD"),
                new Value.Text("😀"),
                new Value.Text("B"),
                new Value.Num("7"));
        assertThat(sorted(values, false))
                .containsExactly(
                        new Value.Num("7"),
                        new Value.Text(""),
                        new Value.Text("B"),
                        new Value.Text("abcdefgh1"),
                        new Value.Text("abcdefgh2"),
                        new Value.Text("b"),
                        new Value.Text("\uFFFD"),
                        new Value.Text("😀"));
        Rows rows = rows(values);
        rows.add(List.of(new Item(RowsTest.members("id", new Value.Text("none")))));
        for (boolean descending : List.of(true, false)) {
            Arrangement all = arranged(rows, Optional.of(new Sorting(1, descending)), "");
            assertThat(all.row(all.size() - 1)).isEqualTo(values.size());
        }
    }

    @Test
    void rowsThatAreEqualStayInTheirOrder() {
        Rows rows = rows(IntStream.range(0, 1_000)
                .<Value>mapToObj(number -> new Value.Num(Integer.toString(number % 3)))
                .toList());
        Arrangement all = arranged(rows, Optional.of(new Sorting(1, true)), "");
        for (int position = 1; position < all.size(); position++) {
            int before = all.row(position - 1) % 3;
            int here = all.row(position) % 3;
            assertThat(before > here || before == here && all.row(position - 1) < all.row(position))
                    .isTrue();
        }
        assertThat(all.position(2)).contains(0);
    }

    @Test
    void anythingCanBeSorted() {
        AnyItem any = new AnyItem(SEED);
        List<Value> values =
                IntStream.range(0, 3_000).mapToObj(i -> any.value(2)).toList();
        assertThat(sorted(values, false)).containsExactlyInAnyOrderElementsOf(values);
    }

    @Test
    void theFilterFindsWhatStandsInAnyValueInCapitalsOrNot() {
        Rows rows = new Rows(KeyShape.of("id", KeyType.TEXT));
        rows.add(IntStream.range(0, 1_000).mapToObj(RowsTest::order).toList());
        rows.add(List.of(new Item(RowsTest.members("id", new Value.Text("größe ÄÖ")))));
        assertThat(arranged(rows, Optional.empty(), "pending").size()).isEqualTo(334);
        assertThat(arranged(rows, Optional.empty(), " ORDER#99 ").size()).isEqualTo(11);
        assertThat(arranged(rows, Optional.empty(), "mug").size()).isEqualTo(1_000);
        assertThat(arranged(rows, Optional.empty(), "sku").size()).isEqualTo(1_000);
        assertThat(arranged(rows, Optional.empty(), "7.50").size()).isEqualTo(100);
        assertThat(arranged(rows, Optional.empty(), "GRÖSSE").size()).isZero();
        assertThat(arranged(rows, Optional.empty(), "äö").size()).isEqualTo(1);
        assertThat(arranged(rows, Optional.empty(), "nowhere").size()).isZero();
    }

    @Test
    void inWhatIsMaskedOnlyWhatIsShownIsFound() {
        Rows rows = new Rows(KeyShape.of("id", KeyType.TEXT));
        rows.add(IntStream.range(0, 10).mapToObj(RowsTest::order).toList());
        rows.add(List.of(new Item(RowsTest.members(
                "id", new Value.Text("mail"), "note", new Value.Text("Write to ada@example.com about PENDING")))));
        TableSettings settings = new TableSettings(
                "orders", Optional.empty(), Map.of(), List.of(), Optional.empty(), Set.of("customer", "items"));
        Mask mask = Mask.of(settings, Environment.PRODUCTION, List.of("id"));
        assertThat(arranged(rows, Optional.empty(), "cust#3").size()).isEqualTo(1);
        assertThat(Stream.of("cust#3", "mug", "ada@", "@example", "pending", "sku", "order#7")
                        .map(text -> Arrangement.of(rows, Optional.empty(), text, mask)
                                .size()))
                .containsExactly(0, 0, 0, 1, 5, 10, 1);
    }

    private static List<Value> sorted(List<Value> values, boolean descending) {
        Rows rows = rows(values);
        Arrangement arranged = arranged(rows, Optional.of(new Sorting(1, descending)), "");
        return IntStream.range(0, arranged.size())
                .mapToObj(position -> rows.value(arranged.row(position), 1).orElseThrow())
                .toList();
    }

    private static Arrangement arranged(Rows rows, Optional<Sorting> sorting, String filter) {
        return Arrangement.of(rows, sorting, filter);
    }

    private static Rows rows(List<Value> values) {
        Rows rows = new Rows(KeyShape.of("id", KeyType.TEXT));
        rows.add(IntStream.range(0, values.size())
                .mapToObj(number -> new Item(
                        RowsTest.members("id", new Value.Text(Integer.toString(number)), "value", values.get(number))))
                .toList());
        return rows;
    }
}
