package dev.pilothouse.feature.site;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.feature.site.collect.CollectPlan;
import dev.pilothouse.feature.site.collect.Collected;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.preview.Promotion;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the journal tells of releases. */
final class SiteChanges {
    private static final String FEATURE = "site";

    private SiteChanges() {}

    static Change deploy(SitePlan plan, SiteSettings settings) {
        List<String> paths = plan.uploads().stream()
                .map(file -> settings.prefix() + file.path())
                .toList();
        return changing(Text.tr("Deploy release {0}", plan.release()), plan, settings, paths);
    }

    static Change rollBack(RollbackPlan plan, SiteSettings settings) {
        List<String> paths = plan.plan().changes().stream()
                .filter(change -> !(change instanceof dev.pilothouse.feature.site.plan.Change.Kept))
                .map(change -> settings.prefix() + change.path())
                .toList();
        String title = Text.tr("Roll back to release {0}", plan.target().number());
        return changing(title, plan.plan(), settings, paths);
    }

    static Change promote(Promotion promotion, SiteSettings settings) {
        List<String> paths = promotion.plan().uploads().stream()
                .map(file -> settings.prefix() + file.path())
                .toList();
        String title = Text.tr("Make preview {0} live", promotion.preview().name());
        return changing(title, promotion.plan(), settings, paths);
    }

    private static Change changing(String title, SitePlan plan, SiteSettings settings, List<String> paths) {
        Change change = Change.of(FEATURE, title)
                .to(settings.bucket(), paths)
                .onlyIf(plan.live()
                        .pointer()
                        .etag()
                        .map(etag -> Text.tr("live.json is still {0}", etag))
                        .orElseGet(() -> Text.tr("there is no live.json yet")));
        Optional<Release> before = plan.live().release();
        if (plan.followsUp()) {
            return change.irreversible(
                    Text.tr("It changes nothing that visitors get, so there is nothing to take back."));
        }
        return before.isPresent()
                ? change.reversible(
                        ReleaseUndo.KIND,
                        ReleaseUndo.VERSION,
                        () -> ReleaseUndo.kept(before.get().number(), plan.release()))
                : change.irreversible(Text.tr("A first release can’t be taken back: there is no release before it."));
    }

    static Effect restored(Deployed deployed, Verified verified) {
        return Effect.of(rolledBack(deployed).words() + " " + followed(verified).words())
                .leaving(deployed.manifestHash());
    }

    static Effect rolledBack(Deployed deployed) {
        return Effect.of(Text.tr(
                        "Release {0} is live; {1,choice,0#no file was|1#1 file was|1<{1} files were} copied to"
                                + " {1,choice,0#its place|1#its place|1<their places}.",
                        deployed.release().number(), deployed.uploaded()))
                .leaving(deployed.manifestHash());
    }

    static Change pin(int release, boolean pinned, SiteSettings settings) {
        String title = pinned ? Text.tr("Pin release {0}", release) : Text.tr("Unpin release {0}", release);
        return Change.of(FEATURE, title)
                .to(settings.bucket(), List.of())
                .irreversible(
                        pinned
                                ? Text.tr("Unpin the release to take it back.")
                                : Text.tr("Pin the release to take it back."));
    }

    static Change collect(CollectPlan plan, SiteSettings settings) {
        List<String> paths = Stream.concat(
                        plan.files().stream().map(file -> settings.prefix() + file.path()),
                        plan.previews().stream().map(preview -> settings.previewPrefix() + preview.name() + "/"))
                .toList();
        return Change.of(FEATURE, Text.tr("Collect old files"))
                .to(settings.bucket(), paths)
                .onlyIf(Text.tr("nothing was deployed since, and each object is still what Pilothouse put there"))
                .irreversible(Text.tr("Deleted files are not kept: deploy a build that has them."));
    }

    static Effect collected(Collected collected) {
        String gone = Text.tr(
                "{0,choice,0#No object was|1#1 object was|1<{0} objects were} deleted, {1}.",
                collected.files(), Humane.bytes(collected.bytes()));
        String left = collected.left() == 0
                ? ""
                : " "
                        + Text.tr(
                                "{0,choice,1#1 was|1<{0} were} left, changed by somebody else since.",
                                collected.left());
        return Effect.of(gone + left);
    }

    static Effect deployed(Deployed deployed) {
        String files = Text.tr(
                "Release {0} is live; {1,choice,0#no file was|1#1 file was|1<{1} files were} uploaded.",
                deployed.release().number(), deployed.uploaded());
        String invalidation = deployed.invalidation()
                .map(id -> " " + Text.tr("Invalidation {0} was begun.", id))
                .orElse("");
        return Effect.of(files + invalidation).leaving(deployed.manifestHash());
    }

    static Change follow(Deployed deployed, SiteSettings settings) {
        List<String> removed = deployed.followUp().remove().stream()
                .map(StoredFile::path)
                .map(path -> settings.prefix() + path)
                .toList();
        return Change.of(
                        FEATURE,
                        Text.tr("Verify release {0}", deployed.release().number()))
                .to(settings.bucket(), removed)
                .onlyIf(Text.tr("release {0} is still live", deployed.release().number()))
                .irreversible(
                        removed.isEmpty()
                                ? Text.tr("It changes nothing that visitors get, so there is nothing to take back.")
                                : Text.tr("Pages that were deleted are not kept. Deploy a build that has them."));
    }

    static Effect followed(Verified verified) {
        String pages = Text.tr(
                "{0,choice,0#No page had to be compared.|1#1 page is as built.|1<{0} pages are as built.}",
                verified.pages());
        String differing = verified.differing().isEmpty()
                ? ""
                : " "
                        + Text.tr(
                                "{0,choice,1#1 page is|1<{0} pages are} not as built.",
                                verified.differing().size());
        String removed = verified.removed().isEmpty()
                ? ""
                : " "
                        + Text.tr(
                                "{0,choice,1#1 removed page was|1<{0} removed pages were} deleted.",
                                verified.removed().size());
        return Effect.of(pages + differing + removed);
    }
}
