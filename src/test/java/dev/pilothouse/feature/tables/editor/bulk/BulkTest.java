package dev.pilothouse.feature.tables.editor.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Load;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
        BulkModel model = model(orders, SEEN);
        assertThat(model.names()).containsExactly("address", "status", "total");
        model.attribute().set("total");
        assertThat(model.type().get()).isEqualTo(Type.NUMBER);
        model.text().set("1x");
        assertThat(model.problem().get()).contains("This is not a number.");
        assertThat(plan(model).changes()).isEmpty();
        model.text().set("7.50");
        assertThat(model.problem().get()).isEmpty();
        assertThat(plan(model).changes()).hasSize(30);
        model.doing().set(BulkModel.Doing.REMOVE);
        assertThat(plan(model).changes())
                .allMatch(change -> change.mine().orElseThrow().get("total").isEmpty());
        model.attribute().set("address.");
        assertThat(model.problem().get()).isPresent();
    }

    @Test
    void everyTypeIsTypedAndTheSameValueTypedAgainChangesNothing() {
        Map<Type, String> typed = Map.of(
                Type.TEXT, "a, b",
                Type.NUMBER, "12345678901234567890.5",
                Type.BYTES, "AAEC",
                Type.BOOL, "true",
                Type.NULL, "",
                Type.LIST, "[1, [\"x\"], {\"a\": null}]",
                Type.MAP, "{\"city\": \"Cork\", \"deep\": {\"n\": [1]}}",
                Type.TEXT_SET, "red, green",
                Type.NUMBER_SET, "1,2.5,-3",
                Type.BYTES_SET, "[\"AAEC\", \"AQ==\"]");
        assertThat(typed).hasSize(Type.values().length);
        typed.forEach((type, text) -> {
            BulkModel model = model(orders, SEEN);
            model.attribute().set("fresh");
            model.type().set(type);
            model.text().set(text);
            assertThat(model.problem().get()).as("%s", type).isEmpty();
            assertThat(plan(model).changes()).as("%s", type).hasSize(orders.size());
            Value value = plan(model)
                    .changes()
                    .getFirst()
                    .mine()
                    .orElseThrow()
                    .get("fresh")
                    .orElseThrow();
            assertThat(value.type()).isEqualTo(type);
            List<Target> after = plan(model).changes().stream()
                    .map(change -> new Target(change.read(), change.mine().orElseThrow()))
                    .toList();
            assertThat(new BulkEdit.Put(Path.of("fresh"), value)
                            .plan(after, Bench.ORDERS)
                            .same())
                    .isEqualTo(orders.size());
        });
    }

    @Test
    void whatDoesNotFitItsTypeIsTold() {
        BulkModel model = model(orders, SEEN);
        model.attribute().set("fresh");
        Map.of(
                        Type.NUMBER_SET, "1,x",
                        Type.TEXT_SET, "a,a",
                        Type.BYTES_SET, "[1]",
                        Type.LIST, "{}",
                        Type.MAP, "{\"a\":",
                        Type.BYTES, "?")
                .forEach((type, text) -> {
                    model.type().set(type);
                    model.text().set(text);
                    assertThat(model.problem().get()).as("%s %s", type, text).isPresent();
                    assertThat(plan(model).parts()).isEmpty();
                });
    }

    @Test
    void setsAndListsGetMoreAndLessAndWhatIsThereAlreadyStaysOnce() {
        Item tagged =
                Bench.item("{\"id\": \"t\", \"log\": [1]}").with(Path.of("tags"), Value.TextSet.of(List.of("a", "b")));
        Item bare = Bench.item("{\"id\": \"u\"}");
        List<Target> two = List.of(tagged, bare).stream()
                .map(item -> new Target(Optional.of(item), item))
                .toList();
        BulkModel model = model(two, SEEN);
        model.doing().set(BulkModel.Doing.ADD);
        model.attribute().set("tags");
        assertThat(model.type().get()).isEqualTo(Type.TEXT_SET);
        model.text().set("b, c");
        assertThat(values(model, "tags"))
                .containsExactly(Value.TextSet.of(List.of("a", "b", "c")), Value.TextSet.of(List.of("b", "c")));
        model.doing().set(BulkModel.Doing.TAKE);
        model.text().set("b");
        assertThat(values(model, "tags")).containsExactly(Value.TextSet.of(List.of("a")));
        assertThat(plan(model).same()).isEqualTo(1);
        model.text().set("a, b");
        assertThat(plan(model).parts().getFirst())
                .isInstanceOfSatisfying(
                        Part.Refused.class, refused -> assertThat(refused.why()).contains("a set is never empty"));
        model.doing().set(BulkModel.Doing.ADD);
        model.attribute().set("log");
        model.text().set("[2, \"three\"]");
        assertThat(values(model, "log").getFirst())
                .isEqualTo(new Value.Many(List.of(new Value.Num("1"), new Value.Num("2"), new Value.Text("three"))));
        model.attribute().set("id");
        assertThat(plan(model).refused()).isEqualTo(2);
    }

    @Test
    void anAttributeIsCopiedUnlessItIsMissingOrHidden() {
        BulkModel model = model(orders, SEEN);
        model.doing().set(BulkModel.Doing.COPY);
        model.attribute().set("shipTo");
        model.text().set("address.city");
        assertThat(values(model, "shipTo")).hasSize(30).allMatch(new Value.Text("Kiel")::equals);
        model.text().set("nowhere");
        assertThat(plan(model).refused()).isEqualTo(30);
        Mask hides = new Mask(
                new TableSettings(
                        "acme-orders", Optional.empty(), Map.of(), List.of(), Optional.empty(), Set.of("address")),
                false,
                Set.of("id"));
        BulkModel hidden = model(orders, hides);
        hidden.doing().set(BulkModel.Doing.COPY);
        hidden.attribute().set("shipTo");
        hidden.text().set("address.city");
        assertThat(plan(hidden).refused()).isEqualTo(30);
    }

    @Test
    void whatComesOfManyItemsIsMadeOutElsewhereAndOnlyOfWhatWasTypedLast() {
        List<Target> many = IntStream.range(0, 5000)
                .mapToObj(i -> Bench.item("{\"id\": \"order#" + i + "\", \"total\": " + i + "}"))
                .map(item -> new Target(Optional.of(item), item))
                .toList();
        Deque<Runnable> elsewhere = new ArrayDeque<>();
        BulkModel model = new BulkModel(
                Bench.ORDERS, many, SEEN, Bench.tasks(elsewhere::add).scope());
        model.attribute().set("total");
        for (String text : List.of("4", "42", "421")) {
            model.text().set(text);
            assertThat(model.plan().getValue()).isInstanceOf(Load.Busy.class);
        }
        AtomicInteger told = new AtomicInteger();
        model.plan().subscribe((before, now) -> told.incrementAndGet());
        elsewhere.forEach(Runnable::run);
        assertThat(told).hasValue(1);
        assertThat(values(model, "total")).hasSize(4999).containsOnly(new Value.Num("421"));
        model.text().set("");
        assertThat(model.plan().getValue()).isInstanceOf(Load.Idle.class);
    }

    private static BulkModel model(List<Target> targets, Mask mask) {
        return new BulkModel(Bench.ORDERS, targets, mask, new Bench().tasks.scope());
    }

    private static BulkPlan plan(BulkModel model) {
        return model.plan().getValue().shown().orElse(new BulkPlan(List.of()));
    }

    private static List<Value> values(BulkModel model, String name) {
        return plan(model).changes().stream()
                .map(change -> change.mine().orElseThrow().get(name).orElseThrow())
                .toList();
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
