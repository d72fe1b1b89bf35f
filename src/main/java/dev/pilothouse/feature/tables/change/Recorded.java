package dev.pilothouse.feature.tables.change;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.feature.tables.item.Key;
import java.util.List;

/** A commit as the journal tells it, with its way back. */
public final class Recorded {
    private static final String FEATURE = "tables";

    private Recorded() {}

    /** The change to be recorded around {@link ChangeGateway#save}; its effect is {@link Committed#effect}. */
    public static Change of(Commit commit) {
        List<String> keys = commit.keys().stream().map(Key::words).toList();
        return Change.of(FEATURE, title(commit, keys))
                .to(commit.table(), keys)
                .onlyIf(condition(commit))
                .reversible(ItemUndo.KIND, 1, () -> Reversal.of(commit).kept());
    }

    private static String title(Commit commit, List<String> keys) {
        if (keys.size() != 1) {
            return Text.tr("Save {0} items of {1}", keys.size(), commit.table());
        }
        String key = keys.getFirst();
        return switch (commit.writes().getFirst().change()) {
            case Staged.Edited edited -> Text.tr("Save {0}", key);
            case Staged.Added added -> Text.tr("Add {0}", key);
            case Staged.Deleted deleted -> Text.tr("Delete {0}", key);
            case Staged.Moved moved ->
                Text.tr("Change the key of {0} to {1}", key, moved.to().words());
        };
    }

    private static String condition(Commit commit) {
        return commit.together()
                ? Text.tr("What changes in each item is as it was read; all or nothing")
                : Text.tr("What changes in an item is as it was read");
    }
}
