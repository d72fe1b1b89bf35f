package dev.pilothouse.feature.site.plan;

import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.List;

/**
 * What a deploy would do: made from two states, shown, then carried out.
 *
 * @param release the number the release gets
 * @param build what is deployed
 * @param live what it was compared with
 * @param changes by path: new, changed, removed, kept
 * @param invalidate the paths that the distribution has to forget, as CloudFront wants them; empty without a distribution
 * @param steps how it goes live, one sentence each
 * @param checks what was looked at beforehand
 */
public record SitePlan(
        int release,
        Build build,
        Live live,
        List<Change> changes,
        List<String> invalidate,
        List<String> steps,
        List<Check> checks) {
    public SitePlan {
        changes = List.copyOf(changes);
        invalidate = List.copyOf(invalidate);
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
    }

    /** Compares the build with what is live; no I/O. */
    public static SitePlan between(Build build, Live live, SiteSettings settings) {
        return new Comparison(build, live, settings).plan();
    }

    /** How many files of the build are stored already as they are. */
    public int unchanged() {
        return build.files().size() - uploads().size();
    }

    /** The files to upload. */
    public List<LocalFile> uploads() {
        return changes.stream().flatMap(change -> change.upload().stream()).toList();
    }

    /** The sum of what is uploaded, in bytes. */
    public long bytes() {
        return uploads().stream().mapToLong(LocalFile::size).sum();
    }

    /** Whether it can be deployed: nothing blocks, and there is something to do. */
    public boolean deployable() {
        return !empty() && checks.stream().noneMatch(check -> check.verdict() == Check.Verdict.BLOCKS);
    }

    /** Whether there is nothing to do: the build is live as it is, and nothing of an earlier deploy is left to do. */
    public boolean empty() {
        return uploads().isEmpty()
                && invalidate.isEmpty()
                && changes.stream().noneMatch(Change.Removed.class::isInstance)
                && live.pointer().attempt().isEmpty();
    }
}
