package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Typing;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.Optional;

/** What an item becomes by an edit at one line. Pure. */
final class Edits {
    private Edits() {}

    /** Whether a set that the line is a member of holds the value in another place already. */
    static boolean isTwice(Item item, Line line, Value value) {
        if (line.member().isEmpty()) {
            return false;
        }
        int at = SetMembers.of(item.at(line.path()).orElseThrow()).indexOf(value);
        return at >= 0 && at != line.member().getAsInt();
    }

    /** With another value in the line. */
    static Item with(Item item, Line line, Value value) {
        return item.with(
                line.path(),
                line.member().isEmpty()
                        ? value
                        : SetMembers.with(
                                item.at(line.path()).orElseThrow(),
                                line.member().getAsInt(),
                                value));
    }

    /** Without the line's value. */
    static Item without(Item item, Line line) {
        return line.member().isEmpty()
                ? item.without(line.path())
                : item.with(
                        line.path(),
                        SetMembers.without(
                                item.at(line.path()).orElseThrow(),
                                line.member().getAsInt()));
    }

    /** With a new value at the end of what a line that adds belongs to; see {@link FormModel#add}. */
    static Item added(Item item, Line adder, String name, Type type) {
        Optional<Value> holder = adder.path().isItem() ? Optional.empty() : item.at(adder.path());
        return switch (holder.orElse(null)) {
            case Value.Many(var elements) -> item.with(adder.path().then(elements.size()), Typing.blank(type));
            case Value set when set.type().isSet() -> item.with(adder.path(), grown(set));
            case null, default -> item.with(adder.path().then(name), Typing.blank(type));
        };
    }

    // A set holds nothing twice, so a new member has to differ from the others.
    private static Value grown(Value set) {
        Type type = SetMembers.type(set.type());
        List<Value> members = SetMembers.of(set);
        Value fresh = Typing.blank(type);
        for (int next = 1; members.contains(fresh); next++) {
            fresh = Typing.as(new Value.Num(String.valueOf(next)), type);
        }
        return SetMembers.and(set, fresh);
    }
}
