package dev.pilothouse.feature.tables.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.ui.code.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemAsJsonTest {
    private final Bench bench = new Bench();
    private final ItemModel model = bench.model;

    @ParameterizedTest
    @EnumSource(ItemText.Notation.class)
    void aThousandItemsWrittenAsJsonAndReadUnchangedStageNothing(ItemText.Notation notation) {
        model.notation().set(notation);
        for (long seed = 1; seed <= 1000; seed++) {
            Item item = new AnyItem(seed).item();
            bench.open(item);
            write(model.json().shown().get());
            assertThat(model.finish()).as("seed %s", seed).isTrue();
            assertThat(bench.staging.get().isEmpty()).as("seed %s", seed).isTrue();
            assertThat(model.mine().get()).as("seed %s", seed).contains(item);
        }
    }

    @ParameterizedTest
    @EnumSource(ItemText.Notation.class)
    void whatIsHiddenComesBackAsItWas(ItemText.Notation notation) {
        Bench masked = new Bench("status", "total", "größe0", "x[0]1");
        masked.model.notation().set(notation);
        for (long seed = 1; seed <= 300; seed++) {
            Item item = new AnyItem(seed).item().with(Path.of("status"), new AnyItem(seed).value(4));
            masked.open(item);
            String shown = masked.model.json().shown().get();
            masked.model.json().typed(() -> shown);
            assertThat(masked.model.finish()).as("seed %s: %s", seed, shown).isTrue();
            assertThat(masked.staging.get().isEmpty()).as("seed %s", seed).isTrue();
        }
    }

    @Test
    void aMaskThatIsChangedOrMovedIsRefusedAtItsLine() {
        Bench masked = new Bench("email").open(Bench.order());
        String shown = masked.model.json().shown().get();
        for (String changed : List.of(shown.replace("example.com", "example.org"), shown.replace("email", "mail"))) {
            masked.model.json().typed(() -> changed);
            assertThat(masked.model.finish()).isFalse();
            Mark mark = masked.model.json().mark().getValue().orElseThrow();
            assertThat(changed.split("\n")[mark.line() - 1].substring(mark.column() - 1))
                    .startsWith("•••••");
            assertThat(masked.staging.get().isEmpty()).isTrue();
        }
        masked.model.json().typed(() -> shown.replace("•••••@example.com", "other@example.com"));
        assertThat(masked.model.finish()).isTrue();
        assertThat(masked.model.mine().get().flatMap(item -> item.get("email")))
                .contains(new Value.Text("other@example.com"));
    }

    @Test
    void ofALongTextTheBeginningStandsForAllOfIt() {
        String longText = "abc\u0300 ".repeat(4_000);
        bench.open(Bench.order().with(Path.of("note"), new Value.Text(longText)));
        String shown = model.json().shown().get();
        assertThat(shown.lines()).allMatch(line -> line.length() < 400);
        write(shown.replace("AWAITING", "PAID"));
        assertThat(model.finish()).isTrue();
        assertThat(model.mine().get().flatMap(item -> item.get("note"))).contains(new Value.Text(longText));
        assertThat(bench.staging
                        .get()
                        .changes()
                        .values()
                        .iterator()
                        .next()
                        .diff()
                        .paths())
                .containsExactly(Path.of("status"));
        write(shown.replace("more characters", "more"));
        assertThat(model.finish()).isFalse();
        assertThat(model.json().mark().getValue().orElseThrow().words())
                .isEqualTo("Only the beginning of “note” stands here: replace it as a whole, or leave it as it is.");
        write(shown.replaceAll("\"note\": \".*\"", "\"note\": \"short\""));
        assertThat(model.finish()).isTrue();
        assertThat(model.mine().get().flatMap(item -> item.get("note"))).contains(new Value.Text("short"));
        assertThat(model.hiddenPaths()).isEmpty();
        model.putBack();
        model.peek(Path.of("note"));
        assertThat(bench.recorded).containsExactly("note " + longText.length());
    }

    @Test
    void noJsonIsWrittenBeforeSomebodyLooks() {
        model.writing().looking(false);
        bench.open(Bench.order());
        assertThat(model.json().shown().get()).isEmpty();
        assertThat(model.json().editable().get()).isFalse();
        model.writing().looking(true);
        assertThat(model.json().shown().get()).contains("AWAITING");
        assertThat(model.json().editable().get()).isTrue();
    }

    private void write(String text) {
        model.json().typed(() -> text);
    }
}
