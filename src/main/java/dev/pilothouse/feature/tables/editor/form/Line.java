package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import java.util.OptionalInt;

/**
 * One line of the form. Its value is not part of it, so that a line stays the same while somebody types in it.
 *
 * @param path of the value; of what it would be added to for a line that adds
 * @param member of a set, counted from 0; sets have no paths into them
 * @param type of the value
 * @param depth how far it is moved in
 */
record Line(Path path, OptionalInt member, Kind kind, Type type, int depth) {
    /** What it is there for. */
    enum Kind {
        /** A value in a field. */
        FIELD,
        /** A map, a list or a set: folds. */
        HEAD,
        /** Adds something at the end of a map, a list or a set, or to the item. */
        ADD
    }

    /** Whether the other stands for the same value, of whatever type it is by now. */
    boolean isPlaceOf(Line other) {
        return path.equals(other.path) && member.equals(other.member) && (kind == Kind.ADD) == (other.kind == Kind.ADD);
    }

    /** What it is called: a name, {@code [2]}, or nothing for the member of a set. */
    String name() {
        if (member.isPresent() || path.isItem()) {
            return "";
        }
        return switch (path.last()) {
            case Path.Step.Name(String name) -> name;
            case Path.Step.Index(int number) -> "[" + number + "]";
        };
    }

    /** Whether it stands in a list or a set, where nothing has a name. */
    boolean isElement() {
        return member.isPresent() || !path.isItem() && path.last() instanceof Path.Step.Index;
    }
}
