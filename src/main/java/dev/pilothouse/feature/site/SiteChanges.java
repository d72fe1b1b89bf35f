package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.List;

/** What the journal tells of releases. */
final class SiteChanges {
    private static final String FEATURE = "site";

    private SiteChanges() {}

    static Change deploy(SitePlan plan, SiteSettings settings) {
        List<String> paths = plan.uploads().stream()
                .map(file -> settings.prefix() + file.path())
                .toList();
        return Change.of(FEATURE, Text.tr("Deploy release {0}", plan.release()))
                .to(settings.bucket(), paths)
                .onlyIf(plan.live()
                        .pointer()
                        .etag()
                        .map(etag -> Text.tr("live.json is still {0}", etag))
                        .orElseGet(() -> Text.tr("there is no live.json yet")))
                .irreversible(
                        plan.live().release().isPresent()
                                ? Text.tr(
                                        "A release can’t be taken back from here. To go back, deploy the build of"
                                                + " release {0} again.",
                                        plan.live().release().get().number())
                                : Text.tr("A first release can’t be taken back: what it overwrote is not kept."));
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
