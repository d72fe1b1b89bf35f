package dev.pilothouse.feature.site.plan;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.LiveReader;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.Optional;
import java.util.function.Function;

/** Plans the deploy of a build, and asks AWS for no more than that takes. Blocking; thread-safe. */
public final class Planner {
    private final SiteSettings settings;
    private final LiveReader live;
    private final Function<String, Optional<Distribution>> outlines;
    private final Redirecting redirecting;

    /** @param outlines how a distribution is set, by its id; empty where the role may not read it */
    public Planner(SiteSettings settings, LiveReader live, Function<String, Optional<Distribution>> outlines) {
        this.settings = settings;
        this.live = live;
        this.outlines = outlines;
        this.redirecting = new Redirecting(settings, outlines);
    }

    /** As {@code SiteEngine.plan}. */
    public SitePlan plan(Build build, Live.Reading reading, Progress progress) throws InterruptedException {
        progress.phase("reading what is live", 0, 0);
        Live now = live.read(redirecting.most(build), reading, progress);
        return unchanged(build, now).orElseGet(() -> asked(build, now));
    }

    // Nobody is asked about a site that stays as it is.
    private Optional<SitePlan> unchanged(Build build, Live now) {
        return redirecting
                .asReleased(build, now)
                .map(as -> SitePlan.between(as, now, settings, redirecting.asReleased(now)))
                .filter(SitePlan::empty);
    }

    private SitePlan asked(Build build, Live now) {
        Serving serving = redirecting.serving(build, now);
        SitePlan plan = SitePlan.between(redirecting.build(build, serving), now, settings, serving);
        Fallback fallback = new Fallback(build, settings);
        return plan.empty() || !fallback.matters()
                ? plan
                : plan.and(fallback.checks(
                        serving.distribution().or(() -> settings.distribution().flatMap(outlines))));
    }
}
