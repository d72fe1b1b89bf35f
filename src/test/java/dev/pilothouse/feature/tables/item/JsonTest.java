package dev.pilothouse.feature.tables.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final Item TYPED = Item.of(Map.of(
            "tags",
            Value.TextSet.of(List.of("a", "b")),
            "sizes",
            Value.NumSet.of(List.of(new Value.Num("1"), new Value.Num("2.50"))),
            "photo",
            new Value.Bytes(new byte[] {1, 2, 3})));

    @Test
    void tenThousandItemsComeBackUnchangedFromBothKindsOfJson() {
        AnyItem any = new AnyItem(1);
        for (int i = 0; i < 10_000; i++) {
            Item item = any.item();
            assertThat(PlainJson.read(PlainJson.write(item), item).orElseThrow())
                    .isEqualTo(item);
            assertThat(DynamoJson.read(DynamoJson.write(item)).orElseThrow()).isEqualTo(item);
        }
    }

    @Test
    void theDeepestItemComesBackAndADeeperOneIsRefusedAtItsPlace() {
        Item deepest = Item.of(Map.of("deep", new AnyItem(2).deep(Values.DEEPEST - 1)));
        assertThat(Values.levels(deepest.attributes().get("deep"))).isEqualTo(Values.DEEPEST);
        assertThat(PlainJson.read(PlainJson.line(deepest), Item.EMPTY).orElseThrow())
                .isEqualTo(deepest);
        assertThat(DynamoJson.read(DynamoJson.line(deepest)).orElseThrow()).isEqualTo(deepest);
        String bomb = "{\"a\":" + "[".repeat(100_000);
        assertThat(PlainJson.read(bomb, Item.EMPTY))
                .isEqualTo(new Parsed.Broken<Item>(1, 38, "This is nested too deeply: DynamoDB keeps 32 levels."));
        assertThat(DynamoJson.read(bomb.replace("[", "{\"M\":"))).isInstanceOf(Parsed.Broken.class);
    }

    @Test
    void plainJsonKeepsTheTypesThatItCanNotTell() {
        String text = PlainJson.line(TYPED)
                .replace("\"b\"", "\"c\"")
                .replace("2.50", "3")
                .replace("AQID", "AQIE");
        assertThat(PlainJson.read(text, TYPED).orElseThrow())
                .isEqualTo(Item.of(Map.of(
                        "tags",
                        Value.TextSet.of(List.of("c", "a")),
                        "sizes",
                        Value.NumSet.of(List.of(new Value.Num("1"), new Value.Num("3"))),
                        "photo",
                        new Value.Bytes(new byte[] {1, 2, 4}))));
        assertThat(PlainJson.read(text, Item.EMPTY).orElseThrow().get("tags").orElseThrow())
                .isInstanceOf(Value.Many.class);
    }

    @Test
    void elementsKeepTheirTypesWhenOthersArePutInOrTakenOut() {
        Value.Bytes photo = new Value.Bytes(new byte[] {1});
        Value list = new Value.Many(List.of(new Value.Text("one"), photo, Value.TextSet.of(List.of("x"))));
        assertThat(PlainJson.readValue("[0, \"one\", \"AQ==\", [\"x\"]]", Optional.of(list))
                        .orElseThrow())
                .isEqualTo(new Value.Many(
                        List.of(new Value.Num("0"), new Value.Text("one"), photo, Value.TextSet.of(List.of("x")))));
        assertThat(PlainJson.readValue("[\"AQ==\", [\"x\"]]", Optional.of(list)).orElseThrow())
                .isEqualTo(new Value.Many(List.of(photo, Value.TextSet.of(List.of("x")))));
    }

    @Test
    void aDeepNestOfListsThatAllHaveChangedIsReadAtOnce() {
        Value opened = new Value.Text("x");
        for (int level = 0; level < 30; level++) {
            opened = new Value.Many(List.of(opened, new Value.Text("y")));
        }
        assertThat(PlainJson.readValue("[".repeat(30) + "]".repeat(30), Optional.of(opened)))
                .isInstanceOf(Parsed.Fit.class);
    }

    @Test
    void whatIsWrongIsToldWithLineAndColumn() {
        assertThat(brokenPlain("{\n  \"a\": 1,\n  \"a\": 2\n}")).isEqualTo("Line 3, column 3: “a” stands here twice.");
        assertThat(brokenPlain("{\n  \"a\": 1E126\n}")).startsWith("Line 2, column 8: This number is out of range");
        assertThat(brokenPlain("{\"a\": 1234567890123456789012345678901234567890.5}"))
                .isEqualTo("Line 1, column 7: A number has 38 digits at most; this one has 41.");
        assertThat(brokenPlain("{\"a\": 1")).isEqualTo("Line 1, column 8: The text ends before everything is closed.");
        assertThat(brokenPlain("{\"a\": nul}"))
                .isEqualTo("Line 1, column 7: This is not JSON: Unrecognized token 'nul'.");
        assertThat(brokenPlain("{} {}")).isEqualTo("Line 1, column 4: Nothing may follow here.");
        assertThat(brokenPlain("")).isEqualTo("Line 1, column 1: There is nothing here.");
        assertThat(brokenPlain("[]")).isEqualTo("Line 1, column 1: An item stands in braces.");
        assertThat(brokenPlain("{\"tags\": []}")).contains("column 10: DynamoDB keeps no empty text set.");
        assertThat(brokenPlain("{\"tags\": [\"a\", \"a\"]}"))
                .contains("column 16: This member is in the text set already.");
        assertThat(brokenPlain("{\"sizes\": [1, 1.0]}")).contains("This member is in the number set already.");
        assertThat(brokenPlain("{\"photo\": \"%\"}")).contains("what stands here is not Base64");
        assertThat(broken("{\"a\": {\"N\": 1}}")).contains("column 13: The digits of a number stand in quotes here.");
        assertThat(broken("{\"a\": {\"X\": 1}}")).contains("“X” is none of the types");
        assertThat(broken("{\"a\": {\"NULL\": false}}")).contains("NULL is always true.");
        assertThat(broken("{\"a\": 1}")).contains("such as {\"S\": \"text\"}");
    }

    @Test
    void whatNobodySeesIsEscapedAndStillMeansTheSame() {
        Item item = Item.of(Map.of("a\u200b", new Value.Text("x\u202ey\u0000 \ud800 \udb40\udc01 é😀")));
        String json = PlainJson.write(item);
        assertThat(json).contains("a\\u200b", "x\\u202ey\\u0000 \\ud800 \\udb40\\udc01 é😀");
        assertThat(PlainJson.read(json, item).orElseThrow()).isEqualTo(item);
    }

    @Test
    void anythingAtAllIsReadOrRefusedWithAPlace() {
        AnyItem any = new AnyItem(6);
        for (int i = 0; i < 2_000; i++) {
            Item item = any.item();
            List<Integer> letters =
                    new ArrayList<>(DynamoJson.line(item).codePoints().boxed().toList());
            letters.set(
                    any.pick(List.of(0, letters.size() / 2, letters.size() - 1)),
                    any.pick(List.of((int) '"', (int) '}', 0, 65)));
            String text = letters.stream().map(Character::toString).reduce("", String::concat);
            if (DynamoJson.read(text) instanceof Parsed.Broken<Item> broken) {
                assertThat(broken.line()).isEqualTo(1);
                assertThat(broken.column()).isBetween(1, text.length() + 1);
            }
            PlainJson.read(text, item);
        }
    }

    private static String brokenPlain(String text) {
        return ((Parsed.Broken<Item>) PlainJson.read(text, TYPED)).sentence();
    }

    private static String broken(String text) {
        return ((Parsed.Broken<Item>) DynamoJson.read(text)).sentence();
    }
}
