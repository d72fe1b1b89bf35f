package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.build.Skipped;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether every file of the folder or .zip is in the build, under a name that is one on every computer. */
final class FileChecks {
    private static final Set<Skipped.Reason> TOLD_APART =
            Set.of(Skipped.Reason.UNREADABLE, Skipped.Reason.EXCLUDED, Skipped.Reason.HOST_FILE);
    private final Build build;

    FileChecks(Build build) {
        this.build = build;
    }

    Stream<Check> all() {
        return Stream.of(unreadable(), leftOut(), sameButForCase(), unknownTypes(), brokenReferences())
                .flatMap(Optional::stream);
    }

    private Optional<Check> unreadable() {
        List<String> unreadable = skipped(Skipped.Reason.UNREADABLE);
        return Check.some(
                unreadable, Verdict.BLOCKS, "{0,choice,1#1 file|1<{0} files} can't be read", unreadable.size());
    }

    private Optional<Check> leftOut() {
        List<String> left = Stream.of(Skipped.Reason.values())
                .filter(reason -> !TOLD_APART.contains(reason))
                .flatMap(reason -> skipped(reason).stream())
                .toList();
        return Check.some(left, Verdict.WARNS, "{0,choice,1#1 file is|1<{0} files are} left out", left.size());
    }

    private List<String> skipped(Skipped.Reason reason) {
        String why = switch (reason) {
            case LINK -> Text.tr("a link");
            case SPECIAL -> Text.tr("not a file");
            case UNREADABLE -> Text.tr("can't be read");
            case NAME_TOO_LONG -> Text.tr("its name is longer than 1,024 bytes");
            case NAME_NOT_TEXT -> Text.tr("its name is not text");
            case HOST_FILE -> Text.tr("for another host");
            case EXCLUDED -> Text.tr("left out on purpose");
        };
        return build.skipped().stream()
                .filter(skipped -> skipped.reason() == reason)
                .map(skipped -> Text.tr("{0}: {1}", skipped.path(), why))
                .toList();
    }

    private Optional<Check> sameButForCase() {
        Map<String, List<String>> byFolded = build.files().stream()
                .map(LocalFile::path)
                .collect(Collectors.groupingBy(
                        path -> path.toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
        List<String> clashes = byFolded.values().stream()
                .filter(paths -> paths.size() > 1)
                .map(paths -> String.join(", ", paths))
                .toList();
        return Check.some(
                clashes,
                Verdict.WARNS,
                "{0,choice,1#1 name differs|1<{0} names differ} only in upper and lower case",
                clashes.size());
    }

    private Optional<Check> unknownTypes() {
        List<String> unknown = build.files().stream()
                .filter(file -> file.contentType().equals("application/octet-stream"))
                .map(LocalFile::path)
                .toList();
        return Check.some(
                unknown,
                Verdict.WARNS,
                "{0,choice,1#1 file is|1<{0} files are} of no known type: browsers offer to save"
                        + " {0,choice,1#it|1<them}",
                unknown.size());
    }

    private Optional<Check> brokenReferences() {
        List<String> broken = build.broken().stream()
                .map(reference -> Text.tr("{0}: {1}", reference.in(), reference.reference()))
                .toList();
        return Check.some(
                broken,
                Verdict.WARNS,
                "{0,choice,1#1 reference leads|1<{0} references lead} to no file of the build",
                broken.size());
    }
}
