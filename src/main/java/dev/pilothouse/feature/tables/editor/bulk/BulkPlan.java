package dev.pilothouse.feature.tables.editor.bulk;

import dev.pilothouse.feature.tables.change.ItemCheck;
import dev.pilothouse.feature.tables.change.Problem;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.Diff;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * What comes of changing many items at once, item by item. Pure.
 *
 * @param parts in the order of the items
 */
public record BulkPlan(List<Part> parts) {
    public BulkPlan {
        parts = List.copyOf(parts);
    }

    /** What comes of one item. */
    public sealed interface Part {
        Key key();

        /**
         * It changes.
         *
         * @param diff from how it is to be by now
         */
        record Changes(Key key, Staged staged, Diff diff) implements Part {}

        /** It is so already. */
        record Same(Key key) implements Part {}

        /** It can't be changed so. */
        record Refused(Key key, String why) implements Part {}
    }

    /** Changes items, each with its own check; an interrupt ends it. */
    static BulkPlan of(List<Target> targets, List<Optional<Item>> wanted, List<String> refusals, Rules rules) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            requireWanted();
            parts.add(part(targets.get(i), wanted.get(i), refusals.get(i), rules));
        }
        return new BulkPlan(parts);
    }

    /** Ends what is interrupted. */
    static void requireWanted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for this plan any more");
        }
    }

    /** What the table asks of its items. */
    record Rules(List<String> keys, ItemCheck check) {}

    private static Part part(Target target, Optional<Item> wanted, String refusal, Rules rules) {
        Key key = target.key(rules.keys());
        if (wanted.isEmpty()) {
            return new Part.Refused(key, refusal);
        }
        Item mine = wanted.get();
        Diff diff = Diff.between(target.now(), mine);
        if (diff.isEmpty()) {
            return new Part.Same(key);
        }
        return rules.check().problems(mine).stream()
                .findFirst()
                .map(Problem::words)
                .<Part>map(words -> new Part.Refused(key, words))
                .orElseGet(() -> new Part.Changes(key, target.changed(mine, rules.keys()), diff));
    }

    /** The changes, to be staged as one step. */
    public List<Staged> changes() {
        return parts.stream()
                .filter(Part.Changes.class::isInstance)
                .map(part -> ((Part.Changes) part).staged())
                .toList();
    }

    /** The staging with all of it, as one step that undo takes back. */
    public Staging staged(Staging staging) {
        return staging.stage(changes());
    }

    /** How many can't be changed so. */
    public int refused() {
        return (int) parts.stream().filter(Part.Refused.class::isInstance).count();
    }

    /** How many are so already. */
    public int same() {
        return (int) parts.stream().filter(Part.Same.class::isInstance).count();
    }
}
