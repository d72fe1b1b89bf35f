package dev.pilothouse.feature.tables.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.change.Problem;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.editor.diff.DiffLine;
import dev.pilothouse.feature.tables.editor.diff.DiffLines;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemModelTest {
    private final Bench bench = new Bench();
    private final ItemModel model = bench.model;

    @Test
    void anEditIsStagedAndTakenBackByWritingItAsItWas() {
        bench.open(Bench.order());
        String before = model.json().shown().get();
        write(before.replace("AWAITING", "PENDING"));
        model.finish();
        assertThat(bench.staging.get().of(key("order#90216")))
                .map(Staged::diff)
                .map(diff -> diff.paths().toString())
                .contains("[status]");
        assertThat(DiffLines.of(model.diff(), model.hidden()))
                .containsExactly(
                        new DiffLine(DiffLine.Kind.BEFORE, "status: \"AWAITING\""),
                        new DiffLine(DiffLine.Kind.AFTER, "status: \"PENDING\""));
        write(before);
        model.finish();
        assertThat(bench.staging.get().isEmpty()).isTrue();
    }

    @Test
    void whatOthersStageOrUndoIsShown() {
        bench.open(Bench.order());
        Item paid = Bench.order().with(Path.of("status"), new Value.Text("PAID"));
        bench.staging.set(bench.staging.get().edit(Bench.order(), paid));
        assertThat(model.mine().get()).contains(paid);
        assertThat(model.json().shown().get()).contains("PAID");
        bench.staging.set(bench.staging.get().undo());
        assertThat(model.mine().get()).contains(Bench.order());
    }

    @Test
    void whatDynamoDbWouldRefuseIsKeptWithTheItemAndNotStaged() {
        bench.open(Bench.order());
        write(model.json().shown().get().replace("\"order#90216\"", "17"));
        assertThat(model.finish()).isFalse();
        assertThat(model.problems().get())
                .containsExactly(new Problem(Path.of("id"), "“id” is a key of the type S; this is N."));
        assertThat(bench.staging.get().isEmpty()).isTrue();
        bench.open(Bench.item("{\"id\": \"another\"}"));
        assertThat(model.problems().get()).isEmpty();
        bench.open(Bench.order());
        assertThat(model.mine().get().flatMap(item -> item.get("id"))).contains(new Value.Num("17"));
        assertThat(model.problems().get()).hasSize(1);
    }

    @Test
    void aTextThatCantBeReadWaitsWithItsItem() {
        bench.open(Bench.order());
        write("{\"id\": ");
        assertThat(model.finish()).isFalse();
        bench.open(Bench.item("{\"id\": \"another\"}"));
        assertThat(model.finish()).isTrue();
        bench.open(Bench.order());
        assertThat(model.json().shown().get()).isEqualTo("{\"id\": ");
        assertThat(model.json().mark().getValue()).isPresent();
        assertThat(bench.staging.get().isEmpty()).isTrue();
        write("{\"id\": \"order#90216\"}");
        assertThat(model.finish()).isTrue();
        assertThat(bench.staging.get().size()).isEqualTo(1);
    }

    @Test
    void aCopyNeedsAnotherKeyAndFollowsIt() {
        bench.open(Bench.order());
        model.duplicate();
        assertThat(model.problems().get())
                .containsExactly(new Problem(Path.of("id"), "Another item has this key already."));
        write(model.json().shown().get().replace("90216", "90217"));
        model.finish();
        write(model.json().shown().get().replace("90217", "90218").replace("90216", "90218"));
        model.finish();
        assertThat(bench.staging.get().changes().keySet()).containsExactly(key("order#90218"));
        assertThat(bench.staging.get().of(key("order#90218")).orElseThrow()).isInstanceOf(Staged.Added.class);
    }

    @Test
    void anotherKeyMovesTheItem() {
        bench.open(Bench.order());
        write(model.json().shown().get().replace("90216", "90217"));
        model.finish();
        assertThat(bench.staging.get().of(key("order#90216")).orElseThrow())
                .isEqualTo(new Staged.Moved(
                        key("order#90216"),
                        key("order#90217"),
                        Bench.order(),
                        Bench.order().with(Path.of("id"), new Value.Text("order#90217"))));
    }

    @Test
    void anItemThatIsToGoCanBePutBack() {
        bench.open(Bench.order());
        model.delete();
        assertThat(bench.staging.get().of(key("order#90216")).orElseThrow()).isInstanceOf(Staged.Deleted.class);
        assertThat(model.isToGo()).isTrue();
        assertThat(model.json().editable().get()).isFalse();
        model.putBack();
        assertThat(bench.staging.get().isEmpty()).isTrue();
        assertThat(model.mine().get()).contains(Bench.order());
        model.begin();
        model.delete();
        assertThat(model.opened().get()).isEmpty();
    }

    @Test
    void aPartOfAnItemIsReadOnlyUntilAllOfItIsRead() {
        model.open(Opened.part(Bench.order(), Bench.NOW));
        assertThat(model.json().editable().get()).isFalse();
        model.readWhole();
        assertThat(bench.wanted).containsExactly(key("order#90216"));
    }

    @Test
    void hiddenValuesAreShownOnceItIsRecorded() {
        Bench masked = new Bench("email").open(Bench.order());
        assertThat(masked.model.json().shown().get())
                .contains("\"•••••@example.com\"")
                .doesNotContain("mia.koch");
        masked.model.reveal(masked.model.hiddenPaths());
        assertThat(masked.questions).hasSize(1);
        assertThat(masked.recorded).containsExactly("Show email of order#90216 [email]");
        assertThat(masked.model.json().shown().get()).contains("mia.koch@example.com");
        masked.open(Bench.order());
        assertThat(masked.model.json().shown().get()).doesNotContain("mia.koch");
    }

    @Test
    void nothingIsOpenUntilAnItemIs() {
        assertThat(model.opened().get()).isEqualTo(Optional.empty());
        assertThat(model.finish()).isTrue();
        assertThat(model.isToGo()).isFalse();
    }

    @Test
    void whatDynamoDbWouldRefuseIsToldAtItsField() {
        bench.open(Bench.order());
        write("{\"id\": \"order#90216\", \"n\": 1E200}");
        assertThat(model.finish()).isFalse();
        assertThat(model.json().mark().getValue()).isPresent();
        Item sets = Bench.order()
                .with(Path.of("id"), new Value.Text("sets"))
                .with(Path.of("tags"), Value.TextSet.of(List.of("x")));
        bench.open(sets);
        write(model.json().shown().get().replaceAll("\"tags\": \\[[^\\]]*\\]", "\"tags\": [\"x\", \"x\"]"));
        assertThat(model.finish()).isFalse();
        assertThat(model.json().mark().getValue().orElseThrow().words()).contains("already");
        bench.open(Bench.order());
        write("{\"status\": \"PAID\"}");
        assertThat(model.finish()).isFalse();
        assertThat(model.problems().get()).contains(new Problem(Path.of("id"), "The key “id” is missing."));
        write("{\"id\": 7}");
        assertThat(model.finish()).isFalse();
        assertThat(model.problems().get())
                .contains(new Problem(Path.of("id"), "“id” is a key of the type S; this is N."));
        bench.open(Bench.order()
                .with(Path.of("id"), new Value.Text("big"))
                .with(Path.of("big"), new Value.Text("x".repeat(409_600))));
        write(model.json().shown().get().replace("AWAITING", "PAID"));
        assertThat(model.finish()).isFalse();
        assertThat(model.problems().get()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(Path.ITEM);
            assertThat(problem.words()).contains("409,600").matches("This item has 409,\\d{3} bytes; .*");
        });
    }

    @Test
    void aNewItemThatWaitsIsOpenedAgainAndEditedOn() {
        bench.open(Bench.order());
        model.begin();
        write("{\"id\": \"fresh\", \"n\": 1}");
        assertThat(model.finish()).isTrue();
        assertThat(model.name()).isEqualTo("fresh");
        bench.open(Bench.order());
        assertThat(model.name()).isEqualTo("order#90216");
        model.resume(key("fresh"));
        assertThat(model.name()).isEqualTo("fresh");
        assertThat(model.looksAt(key("fresh"))).isTrue();
        write(model.json().shown().get().replace("1", "2"));
        assertThat(model.finish()).isTrue();
        assertThat(bench.staging.get().of(key("fresh")).flatMap(Staged::mine).flatMap(item -> item.get("n")))
                .contains(new Value.Num("2"));
        assertThat(bench.staging.get().size()).isEqualTo(1);
    }

    @Test
    void anItemThatIsToGoShowsItsOwnValues() {
        Item other =
                Bench.order().with(Path.of("id"), new Value.Text("order#2")).with(Path.of("n"), new Value.Num("2"));
        bench.staging.set(bench.staging.get().delete(other));
        bench.open(Bench.order());
        bench.open(other);
        assertThat(model.form().value(Path.of("n"))).contains(new Value.Num("2"));
    }

    private void write(String text) {
        model.json().typed(() -> text);
    }

    private static Key key(String id) {
        return Key.of(Item.EMPTY.with(Path.of("id"), new Value.Text(id)), List.of("id"));
    }
}
