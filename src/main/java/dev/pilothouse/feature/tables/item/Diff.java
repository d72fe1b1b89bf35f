package dev.pilothouse.feature.tables.item;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * What differs between two versions of an item, by path, as far inwards as the same paths mean the same: into maps, and into
 * lists of the same length. A list that became longer or shorter differs as a whole, because nobody knows which of its elements
 * moved. Immutable.
 *
 * @param differences none of them lies in another
 */
public record Diff(List<Difference> differences) {
    public Diff {
        differences = List.copyOf(differences);
    }

    public static Diff between(Item before, Item after) {
        List<Difference> differences = new ArrayList<>();
        if (before != after) {
            members(Path.ITEM, before.attributes(), after.attributes(), differences);
        }
        return new Diff(differences);
    }

    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** The paths, in the same order. */
    public List<Path> paths() {
        return differences.stream().map(Difference::path).toList();
    }

    /** The same for people: maps that came or went are taken apart into what is in them. */
    public List<Difference> leaves() {
        return differences.stream().flatMap(each -> leaves(each).stream()).toList();
    }

    static List<Difference> leaves(Difference difference) {
        List<Difference> leaves = new ArrayList<>();
        leaves(difference, leaves);
        return leaves;
    }

    static List<Difference> between(Path path, Optional<Value> before, Optional<Value> after) {
        List<Difference> differences = new ArrayList<>();
        compare(path, before, after, differences);
        return differences;
    }

    /** The other version, made from one of them. */
    public Item applied(Item before) {
        Item after = before;
        for (Difference each : differences) {
            after = each.after().isPresent()
                    ? after.with(each.path(), each.after().get())
                    : after.without(each.path());
        }
        return after;
    }

    static SequencedSet<String> names(SequencedMap<String, Value> before, SequencedMap<String, Value> after) {
        SequencedSet<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names;
    }

    private static void members(
            Path path,
            SequencedMap<String, Value> before,
            SequencedMap<String, Value> after,
            List<Difference> differences) {
        for (String name : names(before, after)) {
            compare(
                    path.then(name),
                    Optional.ofNullable(before.get(name)),
                    Optional.ofNullable(after.get(name)),
                    differences);
        }
    }

    private static void compare(
            Path path, Optional<Value> before, Optional<Value> after, List<Difference> differences) {
        if (before.equals(after)) {
            return;
        }
        if (before.orElse(null) instanceof Value.Tree(var was) && after.orElse(null) instanceof Value.Tree(var is)) {
            members(path, was, is, differences);
        } else if (before.orElse(null) instanceof Value.Many(var was)
                && after.orElse(null) instanceof Value.Many(var is)
                && was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
                compare(path.then(i), Optional.of(was.get(i)), Optional.of(is.get(i)), differences);
            }
        } else {
            differences.add(new Difference(path, before, after));
        }
    }

    private static void leaves(Difference difference, List<Difference> leaves) {
        Optional<SequencedMap<String, Value>> before = tree(difference.before());
        Optional<SequencedMap<String, Value>> after = tree(difference.after());
        boolean whole = difference.before().isPresent() && difference.after().isPresent();
        SequencedMap<String, Value> members = after.or(() -> before).orElse(Item.EMPTY.attributes());
        if (whole || members.isEmpty()) {
            leaves.add(difference);
            return;
        }
        members.forEach((name, member) -> leaves(
                new Difference(
                        difference.path().then(name),
                        before.map(all -> all.get(name)),
                        after.map(all -> all.get(name))),
                leaves));
    }

    private static Optional<SequencedMap<String, Value>> tree(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Tree(var members) ? Optional.of(members) : Optional.empty();
    }
}
