package dev.pilothouse.core.undo;

import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.work.Progress;
import java.util.List;

/**
 * Takes back the changes of one kind; registered by the feature that makes them when somebody signs in, so that it works
 * with the feature's pane closed. Thread-safe; blocking.
 */
public interface Undoes {
    /** The kind in {@code Change.reversible}, such as {@code site.object}; never changes its meaning. */
    String kind();

    /** The newest version of what is kept that it can read; it reads the older ones too. */
    int version();

    /** What AWS has to allow for it. */
    List<Needs> needs();

    /**
     * Puts back what was there before, by a write with the condition that what the entry left is still there: its hash is
     * the entry's {@code hashes().after()}, its bytes are {@code kept.after()}.
     *
     * @param entry of the journal, in this account, region, role and workspace
     * @param kept what was there before it, and after
     * @return what the answer tells
     * @throws dev.pilothouse.core.Refused with {@code NOT_DONE} where somebody has changed it since; {@link Changed} has the words
     */
    Effect undo(Entry entry, Kept kept, Permit permit, Progress progress) throws Exception;
}
