package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.sandbox.Faults;
import java.util.List;

/** How many requests AWS gets for a build; what a visitor fetches is not among them. */
final class Requests {
    /**
     * Of a release, whatever it changes: the pointer, the manifest and the entry are read, the pointer is moved to begin, to end
     * and after what follows, the manifest and the result are written, two invalidations are made and looked at, and the pointer is
     * read again before pages are deleted and after it.
     */
    private static final int OF_ANY_RELEASE = 16;

    private Requests() {}

    /** A build that is live already is found to be so with three requests, and nothing is sent. */
    static void assertUnchangedNeedsThree(SiteTown town, Build build) throws Exception {
        assertThat(asked(town, () -> assertThat(plan(town, build).empty()).isTrue()))
                .containsExactlyInAnyOrder("GetObject", "GetObject", "HeadObject");
    }

    /**
     * A build is released with requests in proportion to what it changes, however large it is: each file is stored once, what it
     * overwrites is kept once, and it is looked at once at most.
     *
     * @return how many files were stored
     */
    static int assertInProportion(SiteTown town, Build build) throws Exception {
        SitePlan plan = plan(town, build);
        int stored = plan.uploads().size();
        int kept = plan.endangered().size();
        int removed = plan.removed().size();
        List<String> asked = asked(town, () -> {
            Deployed deployed = town.engine.deploy(plan(town, build), SiteTown.permit(), Progress.NONE);
            town.engine.follow(deployed, SiteTown.permit(), Progress.NONE);
        });
        assertThat(asked.stream().filter("PutObject"::equals).count())
                .as("files, and pointer, manifest, pointer, done, result")
                .isBetween((long) stored, stored + 5L);
        assertThat(asked.stream().filter("CopyObject"::equals)).hasSize(kept);
        assertThat(asked)
                .as("for %d files of %d", stored, plan.build().files().size())
                .hasSizeLessThanOrEqualTo(2 * stored + kept + removed + OF_ANY_RELEASE);
        return stored;
    }

    private static SitePlan plan(SiteTown town, Build build) throws InterruptedException {
        return town.engine.plan(build, Live.Reading.MANIFEST, Progress.NONE);
    }

    private static List<String> asked(SiteTown town, SiteTown.Doing doing) throws Exception {
        return town.asked(doing).stream()
                .filter(operation -> !operation.equals(Faults.PLAIN))
                .toList();
    }
}
