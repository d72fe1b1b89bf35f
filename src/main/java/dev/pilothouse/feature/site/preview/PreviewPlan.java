package dev.pilothouse.feature.site.preview;

import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.Change;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Extent;
import dev.pilothouse.feature.site.release.PreviewGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What deploying a build as a preview would do: shown, then carried out.
 *
 * @param name of the preview, and of its folder
 * @param expires until when it is kept
 * @param plan what changes in its folder, as of a site of its own; its pointer is the site's
 * @param checks what was looked at beforehand
 * @param before the preview's record, where it is replaced
 * @param expired other previews that nobody needs any more: they are removed first
 */
public record PreviewPlan(
        String name,
        Instant expires,
        SitePlan plan,
        List<Check> checks,
        Optional<PreviewGateway.Recorded> before,
        List<Preview> expired) {
    public PreviewPlan {
        checks = List.copyOf(checks);
        expired = List.copyOf(expired);
    }

    /** Whether it can be deployed: nothing blocks. */
    public boolean deployable() {
        return checks.stream().noneMatch(check -> check.verdict() == Check.Verdict.BLOCKS);
    }

    /** Whether there is a preview of that name already. */
    public boolean replaces() {
        return before.isPresent();
    }

    /** How much it is, and how much of it has to be uploaded. */
    public Extent extent() {
        return plan.extent();
    }

    /** Files of the preview that it replaces and the build has no more: deleted once the new ones are there. */
    List<StoredFile> removed() {
        return plan.changes().stream()
                .flatMap(
                        change -> change instanceof Change.Kept(StoredFile stored) ? Stream.of(stored) : Stream.empty())
                .toList();
    }

    /** What may still be there of the preview that it replaces, as long as it is not whole. */
    List<StoredFile> former() {
        return Stream.concat(
                        removed().stream(),
                        plan.changes().stream()
                                .flatMap(change -> change instanceof Change.Changed changed
                                        ? Stream.of(changed.stored())
                                        : Stream.empty()))
                .toList();
    }

    /** The build's files as they are meant to be stored: those that are not there yet under no entity tag. */
    List<StoredFile> intended() {
        Set<LocalFile> uploads = new HashSet<>(plan.uploads());
        return plan.build().files().stream()
                .map(file -> uploads.contains(file)
                        ? StoredFile.of(file, "")
                        : plan.live().stored().get(file.path()))
                .toList();
    }
}
