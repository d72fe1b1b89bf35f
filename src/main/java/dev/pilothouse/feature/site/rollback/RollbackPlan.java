package dev.pilothouse.feature.site.rollback;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Release;
import java.time.Duration;

/**
 * What bringing back a release would do: shown, then carried out. It makes a release of its own, so that it can itself be
 * rolled back.
 *
 * @param target the release whose files come back
 * @param plan the changes, as of a deploy of these files
 * @param estimate how long the bucket will take, by what this bucket took to answer; the edge comes after that
 */
public record RollbackPlan(Release target, SitePlan plan, Duration estimate) {
    private static final Duration LEAST = Duration.ofSeconds(1);

    /** The estimate as a sentence, with what the edge takes after that. */
    public String time() {
        String about = Humane.duration(estimate.compareTo(LEAST) < 0 ? LEAST : estimate);
        return plan.invalidate().isEmpty()
                ? Text.tr("That takes about {0}.", about)
                : Text.tr("That takes about {0}, then up to 25 s at the edge.", about);
    }
}
