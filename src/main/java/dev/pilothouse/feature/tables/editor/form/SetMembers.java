package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The members of sets, one by one. Pure. */
final class SetMembers {
    private SetMembers() {}

    /** In their order; none of what is no set. */
    static List<Value> of(Value value) {
        return switch (value) {
            case Value.TextSet(var members) ->
                members.stream().<Value>map(Value.Text::new).toList();
            case Value.NumSet(var members) -> List.copyOf(members);
            case Value.BytesSet(var members) -> List.copyOf(members);
            default -> List.of();
        };
    }

    /** The type of what may be in a set. */
    static Type type(Type set) {
        return switch (set) {
            case TEXT_SET -> Type.TEXT;
            case NUMBER_SET -> Type.NUMBER;
            case BYTES_SET -> Type.BYTES;
            default -> throw new IllegalArgumentException(set + " has no members");
        };
    }

    /** A set of these, each of which fits; the second of two equal ones is left out. */
    static Value set(Type type, Collection<Value> members) {
        return switch (type) {
            case TEXT_SET ->
                Value.TextSet.of(members.stream()
                        .map(member -> ((Value.Text) member).text())
                        .toList());
            case NUMBER_SET ->
                Value.NumSet.of(members.stream().map(Value.Num.class::cast).toList());
            case BYTES_SET ->
                Value.BytesSet.of(members.stream().map(Value.Bytes.class::cast).toList());
            default -> throw new IllegalArgumentException(type + " is no set");
        };
    }

    /** The set with another member in one's place. */
    static Value with(Value set, int number, Value member) {
        List<Value> members = new ArrayList<>(of(set));
        members.set(number, member);
        return set(set.type(), members);
    }

    /** The set without one member. */
    static Value without(Value set, int number) {
        List<Value> members = new ArrayList<>(of(set));
        members.remove(number);
        return set(set.type(), members);
    }

    /** The set with one more. */
    static Value and(Value set, Value member) {
        List<Value> members = new ArrayList<>(of(set));
        members.add(member);
        return set(set.type(), members);
    }
}
