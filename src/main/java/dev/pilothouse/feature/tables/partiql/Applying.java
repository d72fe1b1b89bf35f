package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * What an {@code UPDATE} makes of an item, as DynamoDB does it: every value is taken from the item as it was before ("Update
 * expressions", Amazon DynamoDB Developer Guide).
 */
final class Applying {
    private final Item before;

    private Applying(Item before) {
        this.before = before;
    }

    /** @throws Refused in words, where DynamoDB would refuse it */
    static Item to(Item before, List<Change> changes) {
        refuseOverlaps(changes);
        Applying applying = new Applying(before);
        Item after = before;
        for (Change change : changes) {
            after = applying.done(after, change);
        }
        // From the last element to the first, so that no number means another one meanwhile.
        List<Path> removed = changes.stream()
                .filter(Change.Remove.class::isInstance)
                .map(Change::path)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (Path path : removed) {
            after = after.without(path);
        }
        return after;
    }

    private Item done(Item item, Change change) {
        return switch (change) {
            case Change.Put(Path path, Change.Amount amount) -> put(item, path, value(amount));
            case Change.AddMembers(Path path, Value members) -> put(item, path, union(path, members));
            case Change.DeleteMembers(Path path, Value members) ->
                difference(path, members).map(left -> put(item, path, left)).orElseGet(() -> item.without(path));
            case Change.Remove(Path path) -> {
                requireAround(path);
                yield item;
            }
        };
    }

    private Item put(Item item, Path path, Value value) {
        requireAround(path);
        if (path.last() instanceof Path.Step.Index(int number)) {
            Path list = path.parent().orElseThrow();
            int size = ((Value.Many) item.at(list).orElseThrow()).elements().size();
            return item.with(list.then(Math.min(number, size)), value);
        }
        return item.with(path, value);
    }

    // Missing maps and lists are not made on the way.
    private void requireAround(Path path) {
        if (path.depth() == 1) {
            return;
        }
        Path parent = path.parent().orElseThrow();
        Optional<Value> around = before.at(parent);
        boolean holds = path.last() instanceof Path.Step.Index
                ? around.filter(Value.Many.class::isInstance).isPresent()
                : around.filter(Value.Tree.class::isInstance).isPresent();
        if (!holds) {
            throw refused(
                    Text.tr("{0} can’t be changed: the item has nothing at {1} that could hold it.", path, parent));
        }
    }

    private Value value(Change.Amount amount) {
        return switch (amount) {
            case Change.Amount.Given(Value value) -> value;
            case Change.Amount.At(Path path) ->
                before.at(path).orElseThrow(() -> refused(Text.tr("The item has no {0}.", path)));
            case Change.Amount.Sum(Change.Amount left, Change.Amount right) ->
                number(number(left).add(number(right), MathContext.UNLIMITED));
            case Change.Amount.Difference(Change.Amount left, Change.Amount right) ->
                number(number(left).subtract(number(right), MathContext.UNLIMITED));
            case Change.Amount.Append(Change.Amount first, Change.Amount second) -> {
                List<Value> both = new ArrayList<>(list(first));
                both.addAll(list(second));
                yield new Value.Many(both);
            }
        };
    }

    private BigDecimal number(Change.Amount amount) {
        return value(amount) instanceof Value.Num(String digits) ? new BigDecimal(digits) : notA(amount, "N");
    }

    private static Value number(BigDecimal worth) {
        try {
            return new Value.Num(worth.toString());
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
    }

    private List<Value> list(Change.Amount amount) {
        return value(amount) instanceof Value.Many(List<Value> elements) ? elements : notA(amount, "L");
    }

    private <T> T notA(Change.Amount amount, String type) {
        String found = value(amount).type().code();
        throw refused(
                amount instanceof Change.Amount.At(Path path)
                        ? Text.tr("{0} is of the type {1}; a {2} is needed here.", path, found, type)
                        : Text.tr("A value of the type {0} stands where a {1} is needed.", found, type));
    }

    private Value union(Path path, Value members) {
        requireSet(members);
        Value there = before.at(path).orElse(members);
        return joined(path, there, members, (all, more) -> all.addAll(more)).orElseThrow();
    }

    private Optional<Value> difference(Path path, Value members) {
        requireSet(members);
        return before.at(path).flatMap(there -> joined(path, there, members, (all, gone) -> all.removeAll(gone)));
    }

    /** What is done with the members of a set and others of the same type. */
    @FunctionalInterface
    private interface Joining {
        void join(Collection<Object> all, Collection<?> others);
    }

    private static Optional<Value> joined(Path path, Value there, Value members, Joining joining) {
        if (there.type() != members.type()) {
            throw refused(Text.tr(
                    "{0} is of the type {1}, and the members are a {2}.",
                    path, there.type().code(), members.type().code()));
        }
        return switch (there) {
            case Value.TextSet(SequencedSet<String> own) ->
                left(own, ((Value.TextSet) members).members(), joining, String.class)
                        .map(Value.TextSet::of);
            case Value.NumSet(SequencedSet<Value.Num> own) ->
                left(own, ((Value.NumSet) members).members(), joining, Value.Num.class)
                        .map(Value.NumSet::of);
            case Value.BytesSet(SequencedSet<Value.Bytes> own) ->
                left(own, ((Value.BytesSet) members).members(), joining, Value.Bytes.class)
                        .map(Value.BytesSet::of);
            default -> throw refused(Text.tr("{0} is no set.", path));
        };
    }

    private static <T> Optional<List<T>> left(
            Collection<T> own, Collection<T> members, Joining joining, Class<T> type) {
        SequencedSet<Object> all = new LinkedHashSet<>(own);
        joining.join(all, members);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream().map(type::cast).toList());
    }

    private static void requireSet(Value members) {
        if (!members.type().isSet()) {
            throw refused(Text.tr("Only a set has members, such as <<'a', 'b'>>."));
        }
    }

    private static void refuseOverlaps(List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            for (int j = 0; j < i; j++) {
                Path one = changes.get(j).path();
                Path other = changes.get(i).path();
                if (one.overlaps(other)) {
                    throw refused(Text.tr("{0} and {1} overlap: DynamoDB changes a place once.", one, other));
                }
            }
        }
    }

    static Refused refused(String what) {
        return Refused.notDone(what, Text.tr("Nothing was staged. Change the statement."));
    }
}
