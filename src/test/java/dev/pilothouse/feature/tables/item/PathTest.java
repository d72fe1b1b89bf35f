package dev.pilothouse.feature.tables.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathTest {
    private static final Item ORDER = Item.of(Map.of(
            "items",
            new Value.Many(List.of(
                    new Value.Tree(Value.copy(Map.of("sku", new Value.Text("MUG")))), new Value.Text("second"))),
            "total",
            new Value.Num("64.5")));

    @Test
    void pathsAreReadAsTheyAreWritten() {
        for (String text :
                List.of("status", "refund.amount", "items[0].sku", "m[1][22]", "\"e.mail\".ok", "a.\"\"", "größe.😀")) {
            assertThat(Path.parse(text)).hasToString(text);
        }
        assertThat(Path.parse("\"a\\\"b\\\\\"")).isEqualTo(Path.of("a\"b\\"));
        AnyItem any = new AnyItem(5);
        for (int i = 0; i < 1000; i++) {
            Path path = any.path(any.item());
            assertThat(Path.parse(path.toString())).isEqualTo(path);
        }
    }

    @Test
    void aBrokenPathIsToldWithThePlace() {
        assertThatThrownBy(() -> Path.parse("a..b")).hasMessage("“a..b”, character 2: a name is missing here.");
        assertThatThrownBy(() -> Path.parse("")).hasMessageContaining("a name is missing");
        assertThatThrownBy(() -> Path.parse("a[x]")).hasMessageContaining("a number is missing");
        assertThatThrownBy(() -> Path.parse("a[1")).hasMessageContaining("closing bracket");
        assertThatThrownBy(() -> Path.parse("a[1]b")).hasMessageContaining("a dot or a bracket");
        assertThatThrownBy(() -> Path.parse("\"a")).hasMessageContaining("closing quote");
        assertThatThrownBy(() -> Path.parse("a[99999999]")).hasMessageContaining("a number is missing");
    }

    @Test
    void whatLiesAtAPathIsFoundChangedAndTakenOut() {
        Path sku = Path.parse("items[0].sku");
        assertThat(ORDER.at(sku)).hasValue(new Value.Text("MUG"));
        assertThat(ORDER.with(sku, new Value.Text("CAP")).at(sku)).hasValue(new Value.Text("CAP"));
        assertThat(ORDER.without(Path.parse("items[0]")).at(Path.parse("items[0]")))
                .hasValue(new Value.Text("second"));
        assertThat(ORDER.with(Path.parse("items[2]"), new Value.Null()).at(Path.parse("items[2]")))
                .hasValue(new Value.Null());
        assertThat(ORDER.with(Path.parse("refund.lines[0]"), new Value.Bool(true))
                        .at(Path.of("refund")))
                .hasValue(new Value.Tree(Value.copy(Map.of("lines", new Value.Many(List.of(new Value.Bool(true)))))));
        assertThat(ORDER.without(Path.of("nothing"))).isSameAs(ORDER);
        assertThatThrownBy(() -> ORDER.with(Path.parse("total.net"), new Value.Null()))
                .hasMessageContaining("the type number");
        assertThatThrownBy(() -> ORDER.with(Path.parse("items[9]"), new Value.Null()))
                .hasMessage("The list ends before element 9.");
    }

    @Test
    void pathsThatLieInOneAnotherOverlap() {
        assertThat(Path.parse("a.b").overlaps(Path.of("a"))).isTrue();
        assertThat(Path.parse("a.b").overlaps(Path.parse("a.bc"))).isFalse();
        assertThat(Path.parse("a[1]").within(Path.of("a"))).isTrue();
    }
}
