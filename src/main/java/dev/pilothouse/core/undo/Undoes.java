package dev.pilothouse.core.undo;

import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.work.Progress;
import java.util.List;
import java.util.Set;

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

    /** Whether some of such a change can be taken back, and the rest left. */
    default boolean divides() {
        return false;
    }

    /** What of a change can be taken back by itself, in its order; nothing for kinds that don't divide. */
    default List<Part> parts(Kept kept) {
        return List.of();
    }

    /**
     * What would be kept of a change of no more than some of its parts.
     *
     * @param numbers of the parts, counted from 0
     */
    default Kept some(Kept kept, Set<Integer> numbers) {
        return kept;
    }
}
