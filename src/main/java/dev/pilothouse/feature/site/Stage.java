package dev.pilothouse.feature.site;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.plan.SitePlan;

/** How far a release is. */
sealed interface Stage {
    /** Nothing is written yet. */
    record Planning() implements Stage {}

    /** Files are being stored, or brought to their places from where their bytes lie; the title says which. */
    record Deploying(SitePlan plan, String title, Job job) implements Stage {}

    /** Live, while the distribution forgets the old pages and the new ones are compared. */
    record Following(SitePlan plan, Deployed deployed, Job job) implements Stage {}

    /** Fetched through the edge and compared. */
    record Verified(SitePlan plan, dev.pilothouse.feature.site.deploy.Verified result) implements Stage {}

    /** Failed, or stopped by the person where {@code cancelled}; the fault says what became of it. */
    record Stopped(SitePlan plan, Fault fault, boolean cancelled) implements Stage {}
}
