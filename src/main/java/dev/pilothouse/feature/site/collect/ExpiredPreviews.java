package dev.pilothouse.feature.site.collect;

import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.release.Holding;
import java.util.Collection;
import java.util.List;

/** The previews that have expired: collecting finds them, and deletes them under its lock. Blocking; thread-safe. */
public interface ExpiredPreviews {
    /** Those that expired by now, oldest last. Phase: "reading previews". */
    List<Expired> find(Progress progress) throws InterruptedException;

    /**
     * Deletes what their records prove to be Pilothouse's. Phase: "removing previews".
     *
     * @param permit from the gate
     * @return what is gone, and how many files were left
     */
    Collected remove(Collection<Expired> expired, Holding holding, Permit permit, Progress progress)
            throws InterruptedException;
}
