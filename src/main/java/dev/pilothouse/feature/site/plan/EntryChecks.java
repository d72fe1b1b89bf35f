package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what visitors come in by is there. */
final class EntryChecks {
    private final Build build;
    private final SiteSettings settings;

    EntryChecks(Build build, SiteSettings settings) {
        this.build = build;
        this.settings = settings;
    }

    Stream<Check> all() {
        return Stream.of(Optional.of(rootObject()), errorPages()).flatMap(Optional::stream);
    }

    // Where the workspace names none, the usual names are looked for and none has to be there.
    private Optional<Check> errorPages() {
        List<String> missing = settings.errorPages().equals(SiteSettings.USUAL_ERROR_PAGES)
                ? List.of()
                : settings.errorPages().stream().filter(page -> !has(page)).toList();
        return Check.some(
                missing,
                Check.Verdict.WARNS,
                "{0,choice,1#1 error page|1<{0} error pages} of the workspace {0,choice,1#is|1<are} not in the build",
                missing.size());
    }

    private Check rootObject() {
        String root = settings.rootObject();
        if (has(root)) {
            return settings.errorPages().stream().anyMatch(this::has)
                    ? Check.fine(Text.tr("{0} and error page present", root))
                    : Check.fine(Text.tr("{0} present", root));
        }
        List<String> elsewhere = build.files().stream()
                .map(LocalFile::path)
                .filter(path -> path.endsWith("/" + root))
                .limit(5)
                .toList();
        return elsewhere.isEmpty()
                ? Check.blocks(Text.tr("There is no {0}: visitors would find nothing.", root), List.of())
                : Check.blocks(
                        Text.tr("There is no {0} at the top. Choose the folder that holds it.", root), elsewhere);
    }

    private boolean has(String path) {
        return build.files().stream().anyMatch(file -> file.path().equals(path));
    }
}
