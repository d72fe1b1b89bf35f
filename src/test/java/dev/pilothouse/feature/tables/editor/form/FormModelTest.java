package dev.pilothouse.feature.tables.editor.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.editor.form.Line.Kind;
import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.settings.DateForm;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class FormModelTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final List<Item> edits = new ArrayList<>();
    private final FormModel form =
            new FormModel(new Rules(List.of("id"), Map.of("at", DateForm.TEXT), BERLIN), edits::add);

    @Test
    void aThousandItemsTypedAsTheyAreStayAsTheyAre() {
        for (long seed = 1; seed <= 1000; seed++) {
            Item item = new AnyItem(seed).item();
            edits.clear();
            form.open(item);
            for (Line line : List.copyOf(form.lines())) {
                form.value(line)
                        .ifPresent(value -> Typed.text(value).ifPresent(text -> {
                            assertThat(Typed.read(text, line.type()).orElseThrow())
                                    .isEqualTo(value);
                            form.type(line, text);
                            form.commit(line);
                            form.set(line, value);
                        }));
            }
            assertThat(form.finish()).isTrue();
            assertThat(edits).as("seed %s", seed).allMatch(item::equals);
        }
    }

    @Test
    void everyValueHasALineOnceAllIsOpen() {
        form.open(item("{\"a\": 1, \"id\": \"x\", \"m\": {\"n\": [true, {\"k\": null}]}}"));
        assertThat(form.lines().stream().map(line -> line.kind() + " " + line.path() + " " + line.depth()))
                .containsExactly(
                        "FIELD id 0",
                        "FIELD a 0",
                        "HEAD m 0",
                        "HEAD m.n 1",
                        "FIELD m.n[0] 2",
                        "HEAD m.n[1] 2",
                        "FIELD m.n[1].k 3",
                        "ADD m.n[1] 3",
                        "ADD m.n 2",
                        "ADD m 1",
                        "ADD the item 0");
        form.turn(Path.of("m"));
        assertThat(form.lines()).hasSize(4);
    }

    @Test
    void aNumberThatIsNoneIsToldAndKeptUntilItFits() {
        form.open(item("{\"id\": \"x\", \"n\": 1}"));
        Line line = line("n");
        form.type(line, "1x");
        form.commit(line);
        assertThat(form.problem(line)).contains("This is not a number.");
        assertThat(form.text(line)).contains("1x");
        assertThat(form.finish()).isFalse();
        assertThat(edits).isEmpty();
        form.type(line, "12345678901234567890123456789012345678");
        form.commit(line);
        assertThat(form.finish()).isTrue();
        assertThat(edits.getLast().get("n")).contains(new Value.Num("12345678901234567890123456789012345678"));
    }

    @Test
    void membersOfASetAreEditedOneByOneAndNeverTwice() {
        Item item = new Item(new LinkedHashMap<>(Map.of("id", new Value.Text("x"))))
                .with(Path.of("s"), Value.TextSet.of(List.of("a", "b")));
        form.open(item);
        Line first = form.lines().stream()
                .filter(it -> it.member().isPresent())
                .findFirst()
                .orElseThrow();
        form.type(first, "b");
        form.commit(first);
        assertThat(form.problem(first)).contains("This member is in the set already.");
        form.type(first, "c");
        form.commit(first);
        assertThat(edits.getLast().get("s")).contains(Value.TextSet.of(List.of("c", "b")));
        Line adder = form.lines().stream()
                .filter(it -> it.kind() == Kind.ADD && it.path().equals(Path.of("s")))
                .findFirst()
                .orElseThrow();
        form.add(adder, "", Type.TEXT);
        form.add(adder, "", Type.TEXT);
        assertThat(edits.getLast().get("s")).contains(Value.TextSet.of(List.of("c", "b", "", "1")));
        form.remove(first);
        assertThat(edits.getLast().get("s")).contains(Value.TextSet.of(List.of("b", "", "1")));
    }

    @Test
    void anotherTypeKeepsWhatFitsAndForgetsWhatWasTyped() {
        form.open(item("{\"id\": \"x\", \"n\": 12}"));
        form.type(line("n"), "1x");
        form.commit(line("n"));
        form.retype(line("n"), Type.TEXT);
        assertThat(edits.getLast().get("n")).contains(new Value.Text("12"));
        assertThat(form.finish()).isTrue();
    }

    @Test
    void whatCantBeSeenIsTypedByItsNumber() {
        Value.Text turned = new Value.Text("a\u202eb\u0000\n");
        assertThat(Typed.text(turned)).contains("a⟦U+202E⟧b⟦U+0000⟧\n");
        assertThat(Typed.read("a⟦U+202E⟧b⟦U+0000⟧\n", Type.TEXT)).isEqualTo(new Parsed.Fit<Value>(turned));
        assertThat(Typed.text(new Value.Text("⟦U+0041⟧"))).isEmpty();
        assertThat(Typed.text(new Value.Text("x".repeat(Typed.LONGEST + 1)))).isEmpty();
    }

    @Test
    void aMomentIsReadAndWrittenInTheZoneOfThePerson() {
        Value.Text text = new Value.Text("2026-11-23T14:28:02.000Z");
        Moment moment = Moment.of(text, DateForm.TEXT, BERLIN).orElseThrow();
        assertThat(moment.words()).isEqualTo("Mon 23 Nov 2026, 15:28:02");
        assertThat(moment.value(DateForm.TEXT, BERLIN, text)).isEqualTo(text);
        Value.Num seconds = new Value.Num("1798675200");
        assertThat(Moment.of(seconds, DateForm.SECONDS, BERLIN).orElseThrow().value(DateForm.SECONDS, BERLIN, seconds))
                .isEqualTo(seconds);
        assertThat(Moment.of(new Value.Num("9E125"), DateForm.SECONDS, BERLIN)).isEmpty();
        assertThat(Moment.of(new Value.Text("soon"), DateForm.TEXT, BERLIN)).isEmpty();
        assertThat(Moment.of(new Value.Text("2026-02-30"), DateForm.DAY, BERLIN))
                .isEmpty();
    }

    @Test
    void anItemOfTenThousandAttributesIsFoldedAndEditedLikeAnother() {
        SequencedMap<String, Value> attributes = new LinkedHashMap<>();
        attributes.put("id", new Value.Text("big"));
        for (int i = 0; i < 10_000; i++) {
            attributes.put("a" + i, i % 2 == 0 ? new Value.Num("" + i) : new Value.Many(List.of(new Value.Null())));
        }
        form.open(new Item(attributes));
        assertThat(form.lines()).hasSize(10_002);
        form.type(line("a9998"), "7");
        form.commit(line("a9998"));
        assertThat(edits.getLast().get("a9998")).contains(new Value.Num("7"));
        form.open(Item.EMPTY.with(Path.of("id"), new Value.Text("deep")).with(Path.of("d"), new AnyItem(1).deep(31)));
        assertThat(form.lines().getLast().depth()).isZero();
    }

    private Line line(String path) {
        return form.lines().get(form.line(Path.parse(path)).orElseThrow());
    }

    private static Item item(String json) {
        return PlainJson.read(json, Item.EMPTY).orElseThrow();
    }
}
