package dev.pilothouse.feature.site.rollback;

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
public record RollbackPlan(Release target, SitePlan plan, Duration estimate) {}
