package dev.pilothouse.feature.tables.editor.bulk;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.change.ItemCheck;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Typing;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One change that many items get. Pure. */
public sealed interface BulkEdit {
    Path path();

    /** A value at a path, whatever was there. */
    record Put(Path path, Value value) implements BulkEdit {}

    /** Nothing at a path any more. */
    record Remove(Path path) implements BulkEdit {}

    /**
     * More in a set, or at the end of a list.
     *
     * @param type of the set or list, which is made where there is none
     */
    record Add(Path path, Type type, List<Value> members) implements BulkEdit {
        public Add {
            members = List.copyOf(members);
        }
    }

    /**
     * Less in a set or a list: every element that equals one of these goes.
     *
     * @param type of the set or list
     */
    record Take(Path path, Type type, List<Value> members) implements BulkEdit {
        public Take {
            members = List.copyOf(members);
        }
    }

    /** What lies at another path of the same item; what nobody sees before asking is not copied to where it would be seen. */
    record Copy(Path path, Path from, Mask mask) implements BulkEdit {}

    /** What comes of it; keys can't be changed so, because two items would get the same one. An interrupt ends it. */
    default BulkPlan plan(List<Target> targets, TableShape table) {
        List<Optional<Item>> wanted = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Target target : targets) {
            BulkPlan.requireWanted();
            String refusal = "";
            Optional<Item> item = Optional.empty();
            if (table.keys().names().contains(path().attribute())) {
                refusal = Text.tr("A key is not changed for many items at once.");
            } else {
                try {
                    item = Optional.of(applied(target.now()));
                } catch (IllegalArgumentException noWay) {
                    refusal = noWay.getMessage();
                }
            }
            wanted.add(item);
            refusals.add(refusal);
        }
        return BulkPlan.of(
                targets, wanted, refusals, new BulkPlan.Rules(table.keys().names(), new ItemCheck(table)));
    }

    private Item applied(Item item) {
        return switch (this) {
            case Put(Path path, Value value) -> item.with(path, value);
            case Remove(Path path) -> item.without(path);
            case Add(Path path, Type type, List<Value> members) ->
                item.with(path, joined(item.at(path).orElse(Typing.blank(type)), type, members));
            case Take(Path path, Type type, List<Value> members) ->
                item.at(path)
                        .map(value -> item.with(path, without(value, type, Set.copyOf(members))))
                        .orElse(item);
            case Copy(Path path, Path from, Mask mask) -> item.with(path, copied(item, from, mask));
        };
    }

    private static Value joined(Value there, Type type, List<Value> more) {
        List<Value> all = new ArrayList<>(elements(there, type));
        more.stream().filter(one -> type == Type.LIST || !all.contains(one)).forEach(all::add);
        return made(all, type);
    }

    private static Value without(Value there, Type type, Set<Value> gone) {
        List<Value> left = elements(there, type).stream()
                .filter(one -> !gone.contains(one))
                .toList();
        if (left.isEmpty() && type.isSet()) {
            throw new IllegalArgumentException(
                    Text.tr("Nothing would be left, and a set is never empty: take the attribute out instead."));
        }
        return made(left, type);
    }

    private static List<Value> elements(Value there, Type type) {
        if (there.type() != type) {
            throw new IllegalArgumentException(Text.tr(
                    "This is a value of the type {0}, not {1}.", there.type().words(), type.words()));
        }
        return ((Value.Many) Typing.as(there, Type.LIST)).elements();
    }

    private static Value made(List<Value> elements, Type type) {
        return type == Type.LIST
                ? new Value.Many(elements)
                : ((Parsed.Fit<Value>) BulkText.set(elements, type)).value();
    }

    private static Value copied(Item item, Path from, Mask mask) {
        Value value = item.at(from)
                .orElseThrow(() -> new IllegalArgumentException(Text.tr("There is no {0} to be copied.", from)));
        if (mask.masked(from, value).isPresent()) {
            throw new IllegalArgumentException(Text.tr("“{0}” is hidden: it is not copied unseen.", from));
        }
        return value;
    }
}
