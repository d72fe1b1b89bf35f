package dev.pilothouse.sandbox.dynamodb.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.dynamodb.value.RandomValues;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Laws that hold of every update, tried with many items. */
class UpdateLawsTest {
    private static final int TRIES = 3000;

    private final Random random = new Random(9);
    private final RandomValues values = new RandomValues(random);

    @Test
    void whatIsWrittenIsReadBack() {
        for (int i = 0; i < TRIES; i++) {
            Update update = new Update(List.of(
                    set("a", new Operand.Literal(values.value(3))),
                    set("b", new Operand.IfNotExists(Path.of("c"), new Operand.Literal(values.value(2)))),
                    set("c", new Operand.Sum(at("d"), new Operand.Literal(new Value.Num(values.number())))),
                    set("d", new Operand.Append(at("e"), new Operand.Literal(new Value.Many(List.of())))),
                    new Update.Action.Remove(new Path(List.of(new Path.Step.Name("e"), new Path.Step.Index(i % 7)))),
                    new Update.Action.Add(Path.of("f"), new Value.Num(values.number())),
                    new Update.Action.Delete(Path.of("g"), new Value.Texts(Set.of("x", "y")))));
            assertThat(Printer.reread(update)).isEqualTo(update);
        }
    }

    @Test
    void theOrderOfActionsIsAllTheSame() {
        for (int i = 0; i < TRIES; i++) {
            List<Update.Action> actions = new ArrayList<>(List.of(
                    set("a", new Operand.Literal(values.value(2))),
                    set("b", new Operand.IfNotExists(Path.of("a"), new Operand.Literal(values.value(2)))),
                    new Update.Action.Remove(Path.of("c")),
                    new Update.Action.Remove(new Path(List.of(new Path.Step.Name("l"), new Path.Step.Index(0)))),
                    set(
                            new Path(List.of(new Path.Step.Name("l"), new Path.Step.Index(2))),
                            new Operand.Literal(values.value(1)))));
            Value.Tree before = list(values.item(RandomConditions.ATTRIBUTES, 3));
            Value.Tree after = Updater.apply(new Update(actions), before);
            Collections.shuffle(actions, random);
            assertThat(Updater.apply(new Update(actions), before)).isEqualTo(after);
        }
    }

    @Test
    void setIsSeenAndRemoveIsNot() {
        for (int i = 0; i < TRIES; i++) {
            Value.Tree before = values.item(RandomConditions.ATTRIBUTES, 3);
            Value value = values.value(3);
            Value.Tree set = Updater.apply(new Update(List.of(set("a", new Operand.Literal(value)))), before);
            assertThat(set.get("a")).contains(value);
            Value.Tree removed = Updater.apply(new Update(List.of(new Update.Action.Remove(Path.of("a")))), set);
            assertThat(removed.values()).doesNotContainKey("a");
            assertThat(without(removed)).isEqualTo(without(before));
        }
    }

    @Test
    void addAndItsOppositeLeaveAllAsItWas() {
        for (int i = 0; i < TRIES; i++) {
            Value.Num number = new Value.Num(
                    java.math.BigDecimal.valueOf(random.nextInt(1, 1000)).stripTrailingZeros());
            Value.Tree before = Asking.item("n", random.nextInt(1000), "s", Asking.attribute("x"));
            Value.Tree more = Updater.apply(new Update(List.of(new Update.Action.Add(Path.of("n"), number))), before);
            Value.Num less = new Value.Num(number.number().negate());
            assertThat(Updater.apply(new Update(List.of(new Update.Action.Add(Path.of("n"), less))), more))
                    .isEqualTo(before);
        }
    }

    @Test
    void addingMembersTwiceIsAddingThemOnce() {
        for (int i = 0; i < TRIES; i++) {
            Value.Texts members = new Value.Texts(Set.of("a" + random.nextInt(5), "b" + random.nextInt(5)));
            Update add = new Update(List.of(new Update.Action.Add(Path.of("s"), members)));
            Value.Tree before = new Value.Tree(java.util.Map.of("s", new Value.Texts(Set.of("a1", "kept"))));
            Value.Tree once = Updater.apply(add, before);
            assertThat(Updater.apply(add, once)).isEqualTo(once);
            Update delete = new Update(List.of(new Update.Action.Delete(Path.of("s"), members)));
            Value.Tree gone = Updater.apply(delete, once);
            assertThat(((Value.Texts) gone.get("s").orElseThrow()).texts())
                    .contains("kept")
                    .doesNotContainAnyElementsOf(members.texts());
        }
    }

    private static Update.Action set(String attribute, Operand value) {
        return set(Path.of(attribute), value);
    }

    private static Update.Action set(Path path, Operand value) {
        return new Update.Action.Set(path, value);
    }

    private static Operand at(String attribute) {
        return new Operand.At(Path.of(attribute));
    }

    /** The item with a list that has an element or two. */
    private Value.Tree list(Value.Tree item) {
        Value.Many list = new Value.Many(List.of(new Value.Text("x"), new Value.Null()));
        return Updater.apply(new Update(List.of(set("l", new Operand.Literal(list)))), item);
    }

    private static Value.Tree without(Value.Tree item) {
        var rest = new java.util.LinkedHashMap<>(item.values());
        rest.remove("a");
        return new Value.Tree(rest);
    }
}
