package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Lays an item out in lines: its key first, and of maps, lists and sets what is in them where they are open. Pure. */
final class Lines {
    private final Predicate<Path> open;
    private final boolean adds;
    private final List<Line> lines = new ArrayList<>();

    private Lines(Predicate<Path> open, boolean adds) {
        this.open = open;
        this.adds = adds;
    }

    /**
     * All of them.
     *
     * @param keys the names of the key's attributes
     * @param open which maps, lists and sets are not folded
     * @param adds whether there are lines to add something
     */
    static List<Line> of(Item item, List<String> keys, Predicate<Path> open, boolean adds) {
        Lines all = new Lines(open, adds);
        Set<String> names = new LinkedHashSet<>(keys);
        names.retainAll(item.attributes().keySet());
        names.addAll(item.attributes().keySet());
        names.forEach(name -> all.value(Path.of(name), item.attributes().get(name), 0));
        all.adder(Path.ITEM, new Value.Tree(item.attributes()), 0);
        return all.lines;
    }

    private void value(Path path, Value value, int depth) {
        List<Value> members = SetMembers.of(value);
        boolean holds = value instanceof Value.Tree
                || value instanceof Value.Many
                || value.type().isSet();
        lines.add(new Line(path, OptionalInt.empty(), holds ? Line.Kind.HEAD : Line.Kind.FIELD, value.type(), depth));
        if (!holds || !open.test(path)) {
            return;
        }
        switch (value) {
            case Value.Tree(var inner) -> inner.forEach((name, member) -> value(path.then(name), member, depth + 1));
            case Value.Many(var elements) -> {
                for (int i = 0; i < elements.size(); i++) {
                    value(path.then(i), elements.get(i), depth + 1);
                }
            }
            default -> {
                for (int i = 0; i < members.size(); i++) {
                    lines.add(new Line(
                            path,
                            OptionalInt.of(i),
                            Line.Kind.FIELD,
                            members.get(i).type(),
                            depth + 1));
                }
            }
        }
        adder(path, value, depth + 1);
    }

    private void adder(Path path, Value value, int depth) {
        if (adds) {
            lines.add(new Line(path, OptionalInt.empty(), Line.Kind.ADD, value.type(), depth));
        }
    }
}
