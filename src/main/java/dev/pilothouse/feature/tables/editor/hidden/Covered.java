package dev.pilothouse.feature.tables.editor.hidden;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;

/**
 * An item as it is shown while some of it is hidden, or too long to be shown.
 *
 * @param item with masks in place of what is hidden
 * @param values what the masks stand for
 */
public record Covered(Item item, Map<Path, Value> values) {
    public Covered {
        values = Map.copyOf(values);
    }

    public static Covered of(Item item, Hidden hidden) {
        Map<Path, Value> values = new LinkedHashMap<>();
        Item covered = each(item, (path, value) -> {
            Optional<Value> mask = mask(path, value, hidden);
            mask.ifPresent(shown -> values.put(path, value));
            return mask;
        });
        return new Covered(covered, values);
    }

    /** A value alone, as it is shown. */
    public static Value of(Path path, Value value, Hidden hidden) {
        return each(path, value, (at, leaf) -> mask(at, leaf, hidden));
    }

    /** What came of putting back what is hidden. */
    public sealed interface Uncovered {
        /** Everything is in its place. */
        record Whole(Item item) implements Uncovered {}

        /** A mask was changed, or moved to where nobody knows what it stands for. */
        record Astray(Path path, String mask) implements Uncovered {}
    }

    /** The item that somebody made of {@link #item}: masks that are as they were become what they stand for. */
    public Uncovered uncover(Item edited) {
        List<Uncovered.Astray> astray = new ArrayList<>();
        Item whole = each(edited, (path, value) -> {
            Optional<Value> here = Optional.ofNullable(values.get(path))
                    .filter(was -> item.at(path).equals(Optional.of(value)));
            if (here.isEmpty()
                    && value instanceof Value.Text(String text)
                    && text.contains(Hidden.DOTS)
                    && !isOwn(path, value)) {
                astray.add(new Uncovered.Astray(path, text));
            }
            return here;
        });
        return astray.isEmpty() ? new Uncovered.Whole(whole) : astray.getFirst();
    }

    // A text may hold such dots of its own.
    private boolean isOwn(Path path, Value value) {
        return !values.containsKey(path) && item.at(path).equals(Optional.of(value));
    }

    private static Optional<Value> mask(Path path, Value value, Hidden hidden) {
        return value instanceof Value.Tree || value instanceof Value.Many ? Optional.empty() : hidden.mask(path, value);
    }

    private static Item each(Item item, BiFunction<Path, Value, Optional<Value>> change) {
        return new Item(members(Path.ITEM, item.attributes(), change));
    }

    private static Value each(Path path, Value value, BiFunction<Path, Value, Optional<Value>> change) {
        Optional<Value> changed = change.apply(path, value);
        if (changed.isPresent()) {
            return changed.get();
        }
        return switch (value) {
            case Value.Tree(var members) -> new Value.Tree(members(path, members, change));
            case Value.Many(var elements) -> {
                List<Value> all = new ArrayList<>(elements.size());
                for (Value element : elements) {
                    all.add(each(path.then(all.size()), element, change));
                }
                yield new Value.Many(all);
            }
            default -> value;
        };
    }

    private static SequencedMap<String, Value> members(
            Path path, SequencedMap<String, Value> members, BiFunction<Path, Value, Optional<Value>> change) {
        SequencedMap<String, Value> all = LinkedHashMap.newLinkedHashMap(members.size());
        members.forEach((name, member) -> all.put(name, each(path.then(name), member, change)));
        return all;
    }
}
