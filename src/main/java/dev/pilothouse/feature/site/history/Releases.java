package dev.pilothouse.feature.site.history;

import dev.pilothouse.feature.site.release.Attempt;
import java.util.List;
import java.util.Optional;

/**
 * A site's history, as far as it was read.
 *
 * @param listed newest first
 * @param more whether there are older ones
 * @param attempt a deploy that has not ended
 */
public record Releases(List<Listed> listed, boolean more, Optional<Attempt> attempt) {
    public Releases {
        listed = List.copyOf(listed);
    }

    /** The one that is live. */
    public Optional<Listed> live() {
        return listed.stream().filter(one -> one.state() == Listed.State.LIVE).findFirst();
    }

    /** One of them by its number. */
    public Optional<Listed> numbered(int number) {
        return listed.stream().filter(one -> one.release().number() == number).findFirst();
    }
}
