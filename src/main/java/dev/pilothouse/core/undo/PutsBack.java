package dev.pilothouse.core.undo;

import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.work.Progress;

/**
 * Takes changes of one thing back that is read and written whole: as long as it is as the change left it, what was before is put in
 * its place. Thread-safe; blocking.
 *
 * @param <N> what is read of the thing
 */
public interface PutsBack<N> extends Undoes {
    /** What is there now; the target is the journal's. */
    N now(String target);

    /** Whether that is what the change left. */
    boolean isLeft(N now, Kept kept);

    /** The thing, as a sentence begins with it. */
    String called(String target);

    /**
     * Puts back what was before.
     *
     * @param now what is there, as it was read
     */
    Effect put(String target, N now, Kept kept, Permit permit, Progress progress) throws InterruptedException;

    @Override
    default int version() {
        return 1;
    }

    @Override
    default Effect undo(Entry entry, Kept kept, Permit permit, Progress progress) throws InterruptedException {
        N now = now(entry.target());
        if (!isLeft(now, kept)) {
            throw Changed.since(called(entry.target()));
        }
        return put(entry.target(), now, kept, permit, progress);
    }
}
