package dev.pilothouse.feature.tables.change;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.feature.tables.item.Key;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a commit, item by item.
 *
 * @param results in the order of the commit's writes
 */
public record Committed(List<Result> results) {
    public Committed {
        results = List.copyOf(results);
    }

    /** The keys of the items that don't wait any more: saved, or as wanted already. */
    public List<Key> settled() {
        return results.stream()
                .filter(result -> result.settled().isPresent())
                .map(result -> result.change().key())
                .toList();
    }

    public List<Result.Conflict> conflicts() {
        return results.stream()
                .filter(Result.Conflict.class::isInstance)
                .map(Result.Conflict.class::cast)
                .toList();
    }

    /** How many were saved. */
    public int done() {
        return count(Outcome.DONE);
    }

    /** Of how many nobody knows. */
    public int unknown() {
        return count(Outcome.UNKNOWN);
    }

    /** Of all together: done where anything was saved, unknown where something may have been. */
    public Outcome outcome() {
        return done() > 0 ? Outcome.DONE : unknown() > 0 ? Outcome.UNKNOWN : Outcome.NOT_DONE;
    }

    /** What came of it in a sentence; empty where all were saved. */
    public String words() {
        if (done() == results.size()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(Text.tr("{0} of {1,choice,1#1 item was|1<{1} items were} saved", done(), results.size()));
        int already =
                (int) results.stream().filter(Result.Already.class::isInstance).count();
        if (already > 0) {
            parts.add(Text.tr("{0,choice,1#1 was|1<{0} were} so already", already));
        }
        if (!conflicts().isEmpty()) {
            parts.add(Text.tr(
                    "{0,choice,1#1 was|1<{0} were} changed by somebody else meanwhile",
                    conflicts().size()));
        }
        if (unknown() > 0) {
            parts.add(Text.tr("of {0,choice,1#1|1<{0}} it is not known", unknown()));
        }
        return String.join("; ", parts) + ".";
    }

    /** As the journal tells it. */
    public Effect effect() {
        List<String> saved = results.stream()
                .filter(result -> result.outcome() != Outcome.NOT_DONE)
                .map(result -> result.change().key().words())
                .toList();
        return Effect.of(words()).on(saved).outcome(outcome());
    }

    private int count(Outcome outcome) {
        return (int)
                results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
