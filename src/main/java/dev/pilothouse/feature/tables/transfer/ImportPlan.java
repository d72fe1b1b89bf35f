package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The changes that an import comes to, to be staged. Pure.
 *
 * @param changes in the order of the file
 * @param unchanged how many items are as the file has them already
 */
public record ImportPlan(List<Change> changes, int unchanged) {
    public ImportPlan {
        changes = List.copyOf(changes);
    }

    /**
     * A change to be staged.
     *
     * @param line of the file
     */
    public record Change(long line, Staged staged, Verdict verdict) {}

    /** Whether the file knew what it changes. */
    public enum Verdict {
        /** A new item, or one that is as it was when it was exported. */
        CLEAN,
        /** Somebody changed the item after it was exported. */
        CHANGED_SINCE,
        /** Somebody deleted the item after it was exported: saving would make it again. */
        DELETED_SINCE,
        /** The item is there, and the file does not say what it was made from. */
        ALREADY_THERE;

        /** Whether saving would undo what the file did not know of. */
        public boolean isConflict() {
            return this != CLEAN;
        }
    }

    /**
     * Compares what a file holds with what is there.
     *
     * @param keys the names of the key's attributes, the partition key first
     * @param current the items that are there, of those in the file
     */
    public static ImportPlan of(List<Incoming> incoming, List<String> keys, Map<Key, Item> current) {
        List<Change> changes = new ArrayList<>();
        int unchanged = 0;
        for (Incoming one : incoming) {
            Optional<Item> there = Optional.ofNullable(current.get(Key.of(one.item(), keys)));
            Item wanted = there.map(item -> over(item, one)).orElse(one.item());
            if (there.filter(wanted::equals).isPresent()) {
                unchanged++;
            } else {
                changes.add(new Change(one.line(), Staged.of(there, Optional.of(wanted), keys), verdict(one, there)));
            }
        }
        return new ImportPlan(changes, unchanged);
    }

    private static Verdict verdict(Incoming one, Optional<Item> there) {
        if (there.isEmpty()) {
            return one.fingerprint().isPresent() ? Verdict.DELETED_SINCE : Verdict.CLEAN;
        }
        return one.fingerprint()
                .map(read -> read.equals(Fingerprint.of(there.get())) ? Verdict.CLEAN : Verdict.CHANGED_SINCE)
                .orElse(Verdict.ALREADY_THERE);
    }

    private static Item over(Item there, Incoming one) {
        SequencedMap<String, Value> wanted = new LinkedHashMap<>();
        there.attributes().forEach((name, value) -> {
            if (!one.cover().has(name)) {
                wanted.put(name, value);
            } else {
                one.item().get(name).ifPresent(fresh -> wanted.put(name, fresh));
            }
        });
        one.item().attributes().forEach(wanted::putIfAbsent);
        return new Item(wanted);
    }

    /** How many changes are conflicts. */
    public long conflicts() {
        return changes.stream().filter(change -> change.verdict().isConflict()).count();
    }
}
