package dev.pilothouse.feature.tables.editor.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.editor.Bench;
import dev.pilothouse.feature.tables.editor.bulk.BulkPlan.Part;
import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Typing;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.settings.TableSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkTest {
    private static final Mask SEEN = new Mask(TableSettings.of("acme-orders"), false, Set.of("id"));
    private final List<Target> orders = IntStream.range(0, 30)
            .mapToObj(i -> Bench.item("{\"id\": \"order#" + i + "\", \"status\": \"" + (i < 5 ? "PAID" : "PENDING")
                    + "\", \"total\": " + i + ", \"address\": {\"city\": \"Kiel\"}}"))
            .map(item -> new Target(Optional.of(item), item))
            .toList();

    @Test
    void oneAttributeIsPutInAllAndUndoneAsOneStep() {
        BulkPlan plan = new BulkEdit.Put(Path.of("status"), new Value.Text("PAID")).plan(orders, Bench.ORDERS);
        assertThat(plan.same()).isEqualTo(5);
        assertThat(plan.changes())
                .hasSize(25)
                .allMatch(change -> change.diff().paths().equals(List.of(Path.of("status"))));
        Staging staging = plan.staged(Staging.none(List.of("id")));
        assertThat(staging.size()).isEqualTo(25);
        assertThat(staging.undo().isEmpty()).isTrue();
    }

    @Test
    void aKeyAndWhatHasNoPlaceAreRefusedForEachItem() {
        assertThat(new BulkEdit.Put(Path.of("id"), new Value.Text("x"))
                        .plan(orders, Bench.ORDERS)
                        .refused())
                .isEqualTo(30);
        BulkPlan inside = new BulkEdit.Put(Path.of("status", "inner"), new Value.Text("x")).plan(orders, Bench.ORDERS);
        assertThat(inside.parts())
                .allMatch(part -> part instanceof Part.Refused refused
                        && refused.why()
                                .equals("“inner” would lie in a value of the type text, which has no members."));
        assertThat(new BulkEdit.Remove(Path.of("address", "city"))
                        .plan(orders, Bench.ORDERS)
                        .changes())
                .hasSize(30);
        assertThat(new BulkEdit.Remove(Path.of("nowhere"))
                        .plan(orders, Bench.ORDERS)
                        .same())
                .isEqualTo(30);
    }

    @Test
    void theTypeThatTheItemsHaveIsTheOneThatIsTyped() {
        BulkModel model = new BulkModel(Bench.ORDERS, orders);
        assertThat(model.names()).containsExactly("address", "status", "total");
        model.attribute().set("total");
        assertThat(model.type().get()).isEqualTo(Type.NUMBER);
        model.text().set("1x");
        assertThat(model.problem().get()).contains("This is not a number.");
        assertThat(model.plan().get().changes()).isEmpty();
        model.text().set("7.50");
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.plan().get().changes()).hasSize(30);
        model.removes().set(true);
        assertThat(model.plan().get().changes())
                .allMatch(change -> change.mine().orElseThrow().get("total").isEmpty());
        model.attribute().set("address.");
        assertThat(model.problem().get()).isPresent();
    }

    @Test
    void aBlockIsPastedWithTheTypesThatAreThere() {
        Pasted pasted =
                Pasted.of("PAID\t12.50\r\n\"two\nlines\"\t99\r\nx\tnone\r\n").orElseThrow();
        BulkPlan plan = pasted.plan(
                orders.subList(10, 30), List.of("status", "total"), new Pasted.Block(1, 1), Bench.ORDERS, SEEN);
        assertThat(plan.parts()).hasSize(3);
        assertThat(plan.changes()).hasSize(2);
        assertThat(plan.changes().getFirst().mine().orElseThrow().get("total")).contains(new Value.Num("12.50"));
        assertThat(plan.changes().get(1).mine().orElseThrow().get("status")).contains(new Value.Text("two\nlines"));
        assertThat(plan.parts().getLast())
                .isInstanceOfSatisfying(
                        Part.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo("“total”: This is not a number."));
    }

    @Test
    void oneCellFillsTheBlockAndNothingIsPastedOverKeysAndHiddenValues() {
        Pasted one = Pasted.of("SENT").orElseThrow();
        assertThat(one.plan(orders, List.of("status"), new Pasted.Block(4, 1), Bench.ORDERS, SEEN)
                        .changes())
                .hasSize(4);
        assertThat(one.plan(orders, List.of("id"), new Pasted.Block(2, 1), Bench.ORDERS, SEEN)
                        .refused())
                .isEqualTo(2);
        Mask hides = new Mask(
                new TableSettings(
                        "acme-orders", Optional.empty(), Map.of(), List.of(), Optional.empty(), Set.of("status")),
                false,
                Set.of("id"));
        assertThat(one.plan(orders, List.of("status"), new Pasted.Block(2, 1), Bench.ORDERS, hides)
                        .refused())
                .isEqualTo(2);
        assertThat(Pasted.of("\n")).isEmpty();
        assertThat(Pasted.of("a \"quote\t\"open").orElseThrow().width()).isEqualTo(2);
    }

    @Test
    void pastingWhatWasCopiedChangesNothing() {
        for (long seed = 1; seed <= 300; seed++) {
            Item item = new AnyItem(seed).item();
            List<String> columns = List.copyOf(item.attributes().keySet());
            Pasted same = new Pasted(List.of(columns.stream()
                    .map(name -> Typing.text(item.get(name).orElseThrow()))
                    .toList()));
            BulkPlan plan = same.plan(
                    List.of(new Target(Optional.of(item), item)),
                    columns,
                    new Pasted.Block(1, columns.size()),
                    Bench.ORDERS,
                    SEEN);
            assertThat(plan.same()).as("seed %s: %s", seed, plan).isEqualTo(1);
        }
    }
}
