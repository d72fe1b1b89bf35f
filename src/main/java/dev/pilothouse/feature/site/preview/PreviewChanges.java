package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the journal tells of previews; their promotion is told as a release. */
public final class PreviewChanges {
    private static final String FEATURE = "site";

    private PreviewChanges() {}

    /** A build is deployed as a preview. */
    public static Change deploy(PreviewPlan plan, SiteSettings settings) {
        String folder = settings.previewPrefix() + plan.name() + "/";
        List<String> paths =
                plan.plan().uploads().stream().map(file -> folder + file.path()).toList();
        return Change.of(FEATURE, Text.tr("Deploy preview {0}", plan.name()))
                .to(settings.bucket(), paths)
                .onlyIf(Text.tr("nobody is changing the site, and each file is as it was planned"))
                .irreversible(Text.tr("It changes nothing that visitors get: remove the preview."));
    }

    /** What came of it. */
    public static Effect deployed(PreviewDeployed deployed) {
        String files = Text.tr(
                "The preview {0} is stored; {1,choice,0#no file was|1#1 file was|1<{1} files were} uploaded.",
                deployed.preview().name(), deployed.uploaded());
        String expired = deployed.removed().isEmpty()
                ? ""
                : " " + Text.tr("Expired ones were removed: {0}.", String.join(", ", deployed.removed()));
        return Effect.of(files + expired).leaving(Optional.of(deployed.hash()));
    }

    /** Previews are removed. */
    public static Change remove(Collection<String> names, SiteSettings settings) {
        List<String> folders = names.stream()
                .map(name -> settings.previewPrefix() + name + "/")
                .toList();
        return Change.of(
                        FEATURE,
                        Text.tr(
                                "{0,choice,1#Remove preview|1<Remove previews} {1}",
                                names.size(), String.join(", ", names)))
                .to(settings.bucket(), folders)
                .onlyIf(Text.tr("nobody is changing the site, and each object is still what Pilothouse put there"))
                .irreversible(Text.tr("Deleted files are not kept: deploy the build as a preview again."));
    }

    /** What came of it. */
    public static Effect removed(PreviewRemoved removed) {
        return Effect.of(words(removed));
    }

    static String words(PreviewRemoved removed) {
        String gone = Text.tr(
                "{0,choice,0#No file was|1#1 file was|1<{0} files were} deleted, {1}.",
                removed.files(), Humane.bytes(removed.bytes()));
        return removed.left().isEmpty()
                ? gone
                : gone + " "
                        + Text.tr(
                                "{0,choice,1#1 file stays|1<{0} files stay}, which Pilothouse did not put there or"
                                        + " somebody has changed since.",
                                removed.left().size());
    }
}
