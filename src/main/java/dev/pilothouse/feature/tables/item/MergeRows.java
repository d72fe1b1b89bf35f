package dev.pilothouse.feature.tables.item;

import dev.pilothouse.feature.tables.item.Merge.Row;
import dev.pilothouse.feature.tables.item.Merge.Side;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** Finds the paths of a merge. One use. */
final class MergeRows {
    private final List<Row> rows = new ArrayList<>();

    List<Row> of(Item read, Item mine, Item theirs) {
        members(Path.ITEM, read.attributes(), mine.attributes(), theirs.attributes());
        return rows;
    }

    private void members(
            Path path,
            SequencedMap<String, Value> read,
            SequencedMap<String, Value> mine,
            SequencedMap<String, Value> theirs) {
        SequencedSet<String> names = new LinkedHashSet<>(mine.keySet());
        names.addAll(theirs.keySet());
        names.addAll(read.keySet());
        for (String name : names) {
            merge(
                    path.then(name),
                    Optional.ofNullable(read.get(name)),
                    Optional.ofNullable(mine.get(name)),
                    Optional.ofNullable(theirs.get(name)));
        }
    }

    private void merge(Path path, Optional<Value> read, Optional<Value> mine, Optional<Value> theirs) {
        if (read.equals(mine) && read.equals(theirs)) {
            return;
        }
        if (read.equals(mine)) {
            decided(path, read, theirs, Side.THEIRS);
        } else if (read.equals(theirs)) {
            decided(path, read, mine, Side.MINE);
        } else if (mine.equals(theirs)) {
            rows.add(new Row(path, read, mine, theirs, Side.BOTH));
        } else if (mine.orElse(null) instanceof Value.Tree(var own)
                && theirs.orElse(null) instanceof Value.Tree(var other)) {
            members(path, tree(read).orElse(Item.EMPTY.attributes()), own, other);
        } else if (!elements(path, read, mine, theirs)) {
            rows.add(new Row(path, read, mine, theirs, Side.CHOICE));
        }
    }

    private boolean elements(Path path, Optional<Value> read, Optional<Value> mine, Optional<Value> theirs) {
        if (path.inList()
                || !(read.orElse(null) instanceof Value.Many(var was))
                || !(mine.orElse(null) instanceof Value.Many(var own))
                || !(theirs.orElse(null) instanceof Value.Many(var other))
                || own.size() != was.size()
                || other.size() != was.size()) {
            return false;
        }
        for (int i = 0; i < was.size(); i++) {
            element(path.then(i), Optional.of(was.get(i)), Optional.of(own.get(i)), Optional.of(other.get(i)));
        }
        return true;
    }

    private void element(Path path, Optional<Value> read, Optional<Value> mine, Optional<Value> theirs) {
        if (read.equals(mine)) {
            decided(path, read, theirs, Side.THEIRS);
        } else if (read.equals(theirs)) {
            decided(path, read, mine, Side.MINE);
        } else {
            rows.add(new Row(path, read, mine, theirs, mine.equals(theirs) ? Side.BOTH : Side.CHOICE));
        }
    }

    // Told as finely as a diff tells it; a map that is new by what is in it.
    private void decided(Path path, Optional<Value> read, Optional<Value> changed, Side side) {
        for (Difference each : Diff.between(path, read, changed)) {
            List<Difference> shown = each.before().isEmpty() ? Diff.leaves(each) : List.of(each);
            shown.forEach(one -> rows.add(
                    side == Side.MINE
                            ? new Row(one.path(), one.before(), one.after(), one.before(), side)
                            : new Row(one.path(), one.before(), one.before(), one.after(), side)));
        }
    }

    private static Optional<SequencedMap<String, Value>> tree(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Tree(var members) ? Optional.of(members) : Optional.empty();
    }
}
