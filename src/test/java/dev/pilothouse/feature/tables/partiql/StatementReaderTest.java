package dev.pilothouse.feature.tables.partiql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.Check;
import dev.pilothouse.feature.tables.query.Comparison;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementReaderTest {
    private static final List<String> SOUP = List.of(
            "SELECT",
            "*",
            "FROM",
            "\"acme-orders\"",
            "orders",
            ".",
            "\"byStatus\"",
            "WHERE",
            "status",
            "=",
            "'PAID'",
            "AND",
            "OR",
            "NOT",
            "(",
            ")",
            "IN",
            "[",
            "]",
            ",",
            "BETWEEN",
            "1",
            "-2.5e3",
            "IS",
            "MISSING",
            "NULL",
            "UPDATE",
            "SET",
            "REMOVE",
            "DELETE",
            "INSERT",
            "INTO",
            "VALUE",
            "{",
            "}",
            "'a'",
            ":",
            ":name",
            "?",
            "<<",
            ">>",
            "begins_with",
            "size",
            "list_append",
            "set_add",
            ";",
            "ORDER",
            "BY",
            "DESC",
            "RETURNING",
            "ALL",
            "OLD",
            "--",
            "/*",
            "\"",
            "'",
            "é",
            "\u202e",
            "\n",
            "items[0].\"s k u\"",
            "<>",
            "!=",
            "<=",
            "+",
            "TRUE");

    @Test
    void aSelectIsTakenApart() {
        assertThat(read("select \"orderId\", items[0].sku -- first\n"
                        + "FROM \"acme-orders\".\"byStatus\" WHERE status = 'PAID' AND placedAt BETWEEN '2026' AND"
                        + " '2027' ORDER BY placedAt DESC;"))
                .isEqualTo(new Statement.Select(
                        "acme-orders",
                        Optional.of("byStatus"),
                        List.of(Path.of("orderId"), Path.parse("items[0].sku")),
                        Optional.of(new Condition.All(List.of(
                                holds("status", equal(new Value.Text("PAID"))),
                                holds("placedAt", new Check.Between(new Value.Text("2026"), new Value.Text("2027")))))),
                        List.of(new Statement.Order(Path.of("placedAt"), true))));
    }

    @Test
    void conditionsComeToWhatTheBuilderAsks() {
        assertThat(where("5 < total"))
                .isEqualTo(holds("total", new Check.Compares(Comparison.GREATER, new Value.Num("5"))));
        assertThat(where("begins_with(\"customer\", 'cust#') OR size(items) >= 3"))
                .isEqualTo(new Condition.Any(List.of(
                        holds("customer", new Check.BeginsWith(new Value.Text("cust#"))),
                        holds("items", new Check.Size(Comparison.AT_LEAST, 3)))));
        assertThat(where("NOT contains(tags, 'gift') AND note IS NOT MISSING AND refund IS NULL"))
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Not(holds("tags", new Check.Contains(new Value.Text("gift")))),
                        holds("note", new Check.Exists()),
                        holds("refund", new Check.IsType(Type.NULL)))));
        assertThat(where("status NOT IN ['A', 'B']"))
                .isEqualTo(new Condition.Not(
                        holds("status", new Check.In(List.of(new Value.Text("A"), new Value.Text("B"))))));
        assertThat(where("total > paid + 1")).isEqualTo(new Condition.Beyond("total > paid + 1"));
    }

    @Test
    void valuesKeepTheirTypes() {
        assertThat(read("INSERT INTO t VALUE {'id': 'it''s', 'n': -12345678901234567890.5, 'b': true, 'x': null, 'l':"
                        + " [1, 'a'], 'm': {'a b': <<1, 2>>}, 's': <<'x'>>}"))
                .isEqualTo(new Statement.Insert(
                        "t",
                        Item.of(Map.of(
                                "id", new Value.Text("it's"),
                                "n", new Value.Num("-12345678901234567890.5"),
                                "b", new Value.Bool(true),
                                "x", new Value.Null(),
                                "l", new Value.Many(List.of(new Value.Num("1"), new Value.Text("a"))),
                                "m",
                                        new Value.Tree(Item.of(Map.of(
                                                        "a b",
                                                        Value.NumSet.of(
                                                                List.of(new Value.Num("1"), new Value.Num("2")))))
                                                .attributes()),
                                "s", Value.TextSet.of(List.of("x"))))));
    }

    @Test
    void whatIsFilledInIsAskedForByNameAndSentAsAQuestionMark() {
        String text = "UPDATE t SET total = total + :more, m = {'a': :more} WHERE id = ? AND placedAt BETWEEN ? AND ?";
        Written written = StatementReader.read(text, Map.of("more", new Value.Num("2"), "id", new Value.Text("x")))
                .orElseThrow();
        assertThat(written.asksFor()).containsExactly("more", "id", "placedAt", "placedAt 2");
        assertThat(written.parameters()).extracting(Written.Parameter::beside).contains(Optional.of(Path.of("id")));
        assertThat(written.sent())
                .isEqualTo("UPDATE t SET total = total + ?, m = {'a': ?} WHERE id = ? AND placedAt BETWEEN ? AND ?");
        assertThat(((Statement.Update) written.statement()).where().conjuncts())
                .contains(holds("id", equal(new Value.Text("x"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "SELEC * FROM t|1|A statement begins with",
                "SELECT * FORM t|10|FROM is missing",
                "SELECT * FROM t WHERE|22|is missing at the end",
                "SELECT * FROM t WHERE status =|31|A value is missing",
                "SELECT * FROM t WHERE status = 'a|32|not closed",
                "SELECT * FROM t WHERE status LIKE 'a'|30|begins_with",
                "SELECT * FROM t LIMIT 5|17|page by page",
                "SELECT COUNT(*) FROM t|8|counts none",
                "SELECT * FROM t, u|16|one table at a time",
                "SELECT * FROM t AS x|17|no other names",
                "SELECT order FROM t|8|double quotes",
                "SELECT * FROM t; DELETE FROM t WHERE id = 'a'|18|One statement",
                "DELETE FROM t|14|WHERE with the whole key",
                "UPDATE t WHERE id = 'a'|10|SET or REMOVE",
                "UPDATE t SET a = if_not_exists(a, 1) WHERE id = 'a'|18|no function",
                "UPDATE t SET a = set_add(b, <<1>>) WHERE id = 'a'|26|again",
                "INSERT INTO t VALUE {'a': <<>>}|27|one member at least",
                "INSERT INTO t VALUE {'a': 1, 'a': 2}|30|twice",
                "INSERT INTO t VALUE {'a': 1e999}|27|out of range"
            })
    void whatCantBeReadIsToldAtItsPlace(String text, int column, String words) {
        assertThat(StatementReader.read(text, Map.of())).isInstanceOfSatisfying(Parsed.Broken.class, broken -> {
            assertThat(broken.words()).contains(words);
            assertThat(broken.column()).isEqualTo(column);
            assertThat(broken.line()).isEqualTo(1);
        });
    }

    @Test
    void anyTextIsReadOrToldWithAPlaceWithinIt() {
        long seed = 20261126;
        SplittableRandom random = new SplittableRandom(seed);
        int read = 0;
        for (int run = 0; run < 20_000; run++) {
            String text = Stream.generate(() -> SOUP.get(random.nextInt(SOUP.size())))
                    .limit(random.nextInt(14))
                    .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));
            if (random.nextBoolean()) {
                text = "SELECT * FROM t WHERE " + text;
            }
            Parsed<Written> parsed = StatementReader.read(text, Map.of());
            if (parsed instanceof Parsed.Broken<Written> broken) {
                List<String> lines = List.of(text.split("\n", -1));
                assertThat(broken.line()).as("%s, seed %s", text, seed).isBetween(1, lines.size());
                assertThat(broken.column())
                        .as("%s, seed %s", text, seed)
                        .isBetween(1, lines.get(broken.line() - 1).length() + 1);
            } else {
                read++;
            }
        }
        assertThat(read).isGreaterThan(5);
    }

    @Test
    void deepNestingIsRefusedAndNotRunInto() {
        assertThat(StatementReader.read("SELECT * FROM t WHERE " + "(".repeat(4000) + "a = 1", Map.of()))
                .isInstanceOf(Parsed.Broken.class);
        assertThat(StatementReader.read("INSERT INTO t VALUE {'a': " + "[".repeat(4000), Map.of()))
                .isInstanceOf(Parsed.Broken.class);
    }

    private static Statement read(String text) {
        return StatementReader.read(text, Map.of()).orElseThrow().statement();
    }

    private static Condition where(String text) {
        return ((Statement.Select) read("SELECT * FROM t WHERE " + text))
                .where()
                .orElseThrow();
    }

    private static Condition holds(String attribute, Check check) {
        return new Condition.Holds(Path.of(attribute), check);
    }

    private static Check equal(Value value) {
        return new Check.Compares(Comparison.EQUAL, value);
    }
}
