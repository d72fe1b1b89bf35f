package dev.pilothouse.feature.tables.change;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.Changed;
import dev.pilothouse.core.undo.Part;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Takes a commit of items back: reads what is there now, and writes only what nobody changed since; up to a hundred items all
 * or nothing. Thread-safe; blocking.
 */
public final class ItemUndo implements Undoes {
    /** The kind of the journal's entries; never changes its meaning. */
    public static final String KIND = "tables.items";

    private static final int READS = 8;
    private final ChangeGateway gateway;
    private final BiFunction<String, Reversal.Piece, Part> words;

    /** @param words of a piece of a table's items, with what is personal in it masked */
    public ItemUndo(ChangeGateway gateway, BiFunction<String, Reversal.Piece, Part> words) {
        this.gateway = gateway;
        this.words = words;
    }

    @Override
    public boolean divides() {
        return true;
    }

    @Override
    public List<Part> parts(Kept kept) {
        Reversal reversal = Reversal.of(kept);
        return reversal.pieces().stream()
                .map(piece -> words.apply(reversal.table(), piece))
                .toList();
    }

    @Override
    public Kept some(Kept kept, Set<Integer> numbers) {
        Reversal reversal = Reversal.of(kept);
        List<Reversal.Piece> all = reversal.pieces();
        return reversal.only(numbers.stream().sorted().map(all::get).toList()).kept();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Needs> needs() {
        String table = Text.tr("the table");
        return List.of(
                new Needs("dynamodb:GetItem", table),
                new Needs("dynamodb:UpdateItem", table),
                new Needs("dynamodb:PutItem", table),
                new Needs("dynamodb:DeleteItem", table));
    }

    @Override
    public Effect undo(Entry entry, Kept kept, Permit permit, Progress progress) throws InterruptedException {
        Reversal reversal = Reversal.of(kept);
        Map<Key, Optional<Item>> now = read(reversal, progress);
        List<Staged> back = new ArrayList<>();
        List<Key> changed = new ArrayList<>();
        for (Key key : reversal.items().keySet()) {
            switch (reversal.step(key, now.get(key))) {
                case Reversal.Step.Back(Staged change) -> back.add(change);
                case Reversal.Step.AsBefore() -> {}
                case Reversal.Step.ChangedSince() -> changed.add(key);
            }
        }
        if (!changed.isEmpty()) {
            throw Changed.since(words(changed));
        }
        if (back.isEmpty()) {
            throw Refused.notDone(Text.tr("Everything is as it was before already."), Text.tr("Nothing was changed."));
        }
        return told(gateway.save(commit(reversal, back), permit, progress));
    }

    private static Commit commit(Reversal reversal, List<Staged> back) {
        return back.size() > 1 && back.size() <= Commit.MOST_TOGETHER
                ? Commit.together(reversal.table(), back, reversal.version())
                : Commit.each(reversal.table(), back, reversal.version());
    }

    private Map<Key, Optional<Item>> read(Reversal reversal, Progress progress) throws InterruptedException {
        progress.phase(Text.tr("reading what is there now"), reversal.items().size(), 0);
        Map<Key, Optional<Item>> now = new ConcurrentHashMap<>();
        Parallel.each(READS, reversal.items().keySet(), key -> {
            now.put(key, gateway.read(reversal.table(), key));
            progress.add(1, 0);
        });
        return now;
    }

    private static Effect told(Committed committed) {
        if (committed.outcome() == Outcome.NOT_DONE) {
            throw committed.results().stream()
                    .filter(Result.NotDone.class::isInstance)
                    .filter(result -> committed.conflicts().isEmpty())
                    .findFirst()
                    .map(result -> new Refused(((Result.NotDone) result).why()))
                    .orElseGet(() -> Changed.since(words(committed.results().stream()
                            .map(result -> result.change().key())
                            .toList())));
        }
        if (committed.outcome() == Outcome.UNKNOWN) {
            throw new Refused(unknown(committed));
        }
        return committed.effect();
    }

    private static Fault unknown(Committed committed) {
        return committed.results().stream()
                .filter(Result.Unknown.class::isInstance)
                .map(result -> ((Result.Unknown) result).why())
                .findFirst()
                .orElseThrow();
    }

    private static String words(List<Key> keys) {
        return keys.size() == 1
                ? Text.tr("“{0}”", keys.getFirst().words())
                : Text.tr(
                        "“{0}” and {1,choice,1#another item|1<{1} more items}",
                        keys.getFirst().words(), keys.size() - 1);
    }
}
