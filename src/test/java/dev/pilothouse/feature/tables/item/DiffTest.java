package dev.pilothouse.feature.tables.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiffTest {
    @Test
    void editingOnePathOfAnyItemChangesThatPathOnly() {
        AnyItem any = new AnyItem(7);
        for (int i = 0; i < 10_000; i++) {
            Item item = any.item();
            Path path = any.path(item);
            Item edited = item.with(path, new Value.Text("edited " + i));
            assertThat(Diff.between(item, item).isEmpty()).isTrue();
            assertThat(Diff.between(item, edited).differences())
                    .containsExactly(new Difference(path, item.at(path), edited.at(path)));
            Item opened = PlainJson.read(PlainJson.write(item), item).orElseThrow();
            assertThat(Diff.between(item, opened).isEmpty()).isTrue();
        }
    }

    @Test
    void whatDiffersMakesOneVersionOfTheOther() {
        AnyItem any = new AnyItem(8);
        for (int i = 0; i < 2_000; i++) {
            Item before = any.item();
            Item after = any.item();
            assertThat(Diff.between(before, after).applied(before)).isEqualTo(after);
        }
    }

    @Test
    void aListThatGrewOrShrankDiffersAsAWhole() {
        Item before = item("{\"items\": [{\"qty\": 1}, {\"qty\": 2}]}");
        assertThat(Diff.between(before, item("{\"items\": [{\"qty\": 1}, {\"qty\": 3}]}"))
                        .paths())
                .containsExactly(Path.parse("items[1].qty"));
        assertThat(Diff.between(before, item("{\"items\": [{\"qty\": 2}]}")).paths())
                .containsExactly(Path.of("items"));
    }

    @Test
    void aMapThatCameIsShownByWhatIsInItAndWrittenAsAWhole() {
        Diff diff = Diff.between(
                item("{\"a\": 1}"),
                item("{\"a\": 1, \"refund\": {\"reason\": \"late\", \"by\": {\"name\": \"Ann\"}, \"x\": {}}}"));
        assertThat(diff.paths()).containsExactly(Path.of("refund"));
        assertThat(diff.leaves().stream().map(Difference::path))
                .containsExactly(Path.parse("refund.reason"), Path.parse("refund.by.name"), Path.parse("refund.x"));
        assertThat(diff.leaves().getFirst().before()).isEqualTo(Optional.empty());
    }

    @Test
    void nullIsNotTheSameAsMissing() {
        assertThat(Diff.between(item("{\"a\": null}"), item("{}")).differences())
                .isEqualTo(List.of(new Difference(Path.of("a"), Optional.of(new Value.Null()), Optional.empty())));
    }

    static Item item(String json) {
        return PlainJson.read(json, Item.EMPTY).orElseThrow();
    }
}
