package dev.pilothouse.feature.tables.change;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The changes of one table that wait to be saved, and the steps that led there. Immutable: every step gives another one, so a
 * model keeps just the latest.
 *
 * @param keys the names of the key's attributes, the partition key first
 * @param changes by the key that the item has now, in the order in which they were begun
 * @param past what undo goes back to, the latest last
 * @param future what redo goes forward to, the next one last
 */
public record Staging(
        List<String> keys,
        SequencedMap<Key, Staged> changes,
        List<SequencedMap<Key, Staged>> past,
        List<SequencedMap<Key, Staged>> future) {
    private static final int STEPS = 100;

    public Staging {
        keys = List.copyOf(keys);
        changes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(changes));
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /** Nothing waits. */
    public static Staging none(List<String> keys) {
        return of(keys, List.of());
    }

    /** These wait, and no step led there. */
    public static Staging of(List<String> keys, Collection<Staged> changes) {
        SequencedMap<Key, Staged> all = new LinkedHashMap<>();
        changes.forEach(change -> all.put(change.key(), change));
        return new Staging(keys, all, List.of(), List.of());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public int size() {
        return changes.size();
    }

    /** What waits for an item. */
    public Optional<Staged> of(Key key) {
        return Optional.ofNullable(changes.get(key));
    }

    /** The item as it will be: as it is to become where a change waits for it, else as it was read; empty where it is to go. */
    public Optional<Item> shown(Item read) {
        return of(Key.of(read, keys)).map(Staged::mine).orElse(Optional.of(read));
    }

    /** An item is edited; what was read first stays what it is compared with. Nothing waits where it is as it was read. */
    public Staging edit(Item read, Item mine) {
        return stage(List.of(Staged.of(Optional.of(read), Optional.of(mine), keys)));
    }

    /** An item is new, or a copy of another one. */
    public Staging add(Item mine) {
        return stage(List.of(Staged.of(Optional.empty(), Optional.of(mine), keys)));
    }

    /** An item is to go; one that is new here just isn't added. */
    public Staging delete(Item read) {
        return stage(List.of(Staged.of(Optional.of(read), Optional.empty(), keys)));
    }

    /** Many changes as one step: a paste, a bulk edit, an import. */
    public Staging stage(Collection<Staged> more) {
        return step(all -> {
            more.forEach(change -> put(all, change));
            return all;
        });
    }

    /** Nothing waits for these items any more. */
    public Staging discard(Collection<Key> some) {
        return step(all -> {
            all.keySet().removeAll(Set.copyOf(some));
            return all;
        });
    }

    /** Whether another item that waits has this key, or gets it. */
    public boolean takes(Key key) {
        return changes.values().stream().flatMap(Staging::taken).anyMatch(key::equals);
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** One step back. */
    public Staging undo() {
        return canUndo()
                ? new Staging(keys, past.getLast(), past.subList(0, past.size() - 1), with(future, changes))
                : this;
    }

    /** One step forward again. */
    public Staging redo() {
        return canRedo()
                ? new Staging(keys, future.getLast(), with(past, changes), future.subList(0, future.size() - 1))
                : this;
    }

    /** After saving: these don't wait any more, and no undo brings them back. */
    public Staging saved(Collection<Key> done) {
        Set<Key> gone = Set.copyOf(done);
        return new Staging(
                keys,
                without(changes, gone),
                past.stream().map(step -> without(step, gone)).toList(),
                future.stream().map(step -> without(step, gone)).toList());
    }

    /**
     * As {@link #saved}, by what became of a commit: an item that was edited again while it was being sent goes on waiting, compared
     * with what was saved.
     */
    public Staging told(Collection<Result> results) {
        List<Staged> again = new ArrayList<>();
        List<Key> done = new ArrayList<>();
        for (Result result : results) {
            result.settled().ifPresent(now -> {
                Key key = result.change().key();
                done.add(key);
                of(key).filter(waits -> !waits.equals(result.change()))
                        .filter(waits -> now.isPresent() || waits.mine().isPresent())
                        .map(waits -> Staged.of(now, waits.mine(), keys))
                        .filter(waits -> !waits.isIdle())
                        .ifPresent(again::add);
            });
        }
        Staging rest = saved(done);
        SequencedMap<Key, Staged> all = new LinkedHashMap<>(rest.changes);
        again.forEach(change -> all.put(change.key(), change));
        return new Staging(keys, all, rest.past, rest.future);
    }

    /**
     * After a conflict was settled: an item is compared with what is there now.
     *
     * @param theirs as it is there now; empty where it is gone
     * @param mine as it is to be; empty where it is to go
     */
    public Staging settle(Key key, Optional<Item> theirs, Optional<Item> mine) {
        return step(all -> {
            all.remove(key);
            if (theirs.isPresent() || mine.isPresent()) {
                put(all, Staged.of(theirs, mine, keys));
            }
            return all;
        });
    }

    private Staging step(UnaryOperator<SequencedMap<Key, Staged>> edit) {
        SequencedMap<Key, Staged> next = edit.apply(new LinkedHashMap<>(changes));
        if (next.equals(changes)) {
            return this;
        }
        List<SequencedMap<Key, Staged>> kept = past.size() < STEPS ? past : past.subList(1, past.size());
        return new Staging(keys, next, with(kept, changes), List.of());
    }

    private void put(SequencedMap<Key, Staged> all, Staged change) {
        Staged earlier = all.get(change.key());
        Optional<Item> read = earlier == null ? change.read() : earlier.read();
        if (read.isEmpty() && change.mine().isEmpty() || read.equals(change.mine())) {
            all.remove(change.key());
            return;
        }
        Staged staged = Staged.of(read, change.mine(), keys);
        if (!staged.key().equals(change.key())) {
            all.remove(change.key());
        }
        all.put(staged.key(), staged);
    }

    private static Stream<Key> taken(Staged change) {
        return change instanceof Staged.Moved moved ? Stream.of(moved.key(), moved.to()) : Stream.of(change.key());
    }

    private static SequencedMap<Key, Staged> without(SequencedMap<Key, Staged> step, Set<Key> gone) {
        SequencedMap<Key, Staged> left = new LinkedHashMap<>(step);
        left.keySet().removeAll(gone);
        return left;
    }

    private static List<SequencedMap<Key, Staged>> with(
            List<SequencedMap<Key, Staged>> steps, SequencedMap<Key, Staged> step) {
        return Stream.concat(steps.stream(), Stream.of(step)).toList();
    }
}
