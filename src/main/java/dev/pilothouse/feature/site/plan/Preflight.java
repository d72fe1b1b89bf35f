package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.build.Skipped;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.rules.FileKind;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is looked at before a build goes live. */
final class Preflight {
    private final Build build;
    private final Live live;
    private final SiteSettings settings;

    Preflight(Build build, Live live, SiteSettings settings) {
        this.build = build;
        this.live = live;
        this.settings = settings;
    }

    List<Check> checks(List<Change> changes) {
        if (build.files().isEmpty() && build.findings().isEmpty()) {
            return List.of(blocks(
                    build.zip() ? Text.tr("There is no file in the .zip.") : Text.tr("The folder is empty."),
                    List.of()));
        }
        return Stream.of(
                        Stream.of(rootObject(), secrets()),
                        reserved().stream(),
                        unreadable().stream(),
                        leftOut().stream(),
                        sameButForCase().stream(),
                        sourceMaps().stream(),
                        hashedNames(changes).stream(),
                        unfinished().stream(),
                        bucket().stream())
                .flatMap(checks -> checks)
                .toList();
    }

    private Check rootObject() {
        String root = settings.rootObject();
        if (has(root)) {
            return settings.errorPages().stream().anyMatch(this::has)
                    ? fine(Text.tr("{0} and error page present", root))
                    : fine(Text.tr("{0} present", root));
        }
        List<String> elsewhere = build.files().stream()
                .map(LocalFile::path)
                .filter(path -> path.endsWith("/" + root))
                .limit(5)
                .toList();
        return elsewhere.isEmpty()
                ? blocks(Text.tr("There is no {0}: visitors would find nothing.", root), List.of())
                : blocks(Text.tr("There is no {0} at the top. Choose the folder that holds it.", root), elsewhere);
    }

    private boolean has(String path) {
        return build.files().stream().anyMatch(file -> file.path().equals(path));
    }

    private Check secrets() {
        if (build.findings().isEmpty()) {
            return fine(Text.tr("no credentials, .env or .git in the build"));
        }
        List<String> details = build.findings().stream()
                .map(found -> found.line() == 0
                        ? Text.tr("{0}: {1}", found.path(), found.rule())
                        : Text.tr("{0}, line {1}: {2}", found.path(), found.line(), found.rule()))
                .toList();
        return blocks(Text.tr("{0,choice,1#1 place|1<{0} places} must not be published", details.size()), details);
    }

    private Optional<Check> reserved() {
        List<String> inside = build.files().stream()
                .map(LocalFile::path)
                .filter(path -> (settings.prefix() + path).startsWith(settings.privatePrefix()))
                .toList();
        return some(
                inside,
                Verdict.BLOCKS,
                "{0} belongs to Pilothouse: nothing of the build may lie there",
                settings.privatePrefix());
    }

    private Optional<Check> unreadable() {
        List<String> unreadable = skipped(Skipped.Reason.UNREADABLE);
        return some(unreadable, Verdict.BLOCKS, "{0,choice,1#1 file|1<{0} files} can't be read", unreadable.size());
    }

    private Optional<Check> leftOut() {
        List<String> left = Stream.of(Skipped.Reason.values())
                .filter(reason -> reason != Skipped.Reason.UNREADABLE)
                .flatMap(reason -> skipped(reason).stream())
                .toList();
        return some(left, Verdict.WARNS, "{0,choice,1#1 file is|1<{0} files are} left out", left.size());
    }

    private List<String> skipped(Skipped.Reason reason) {
        String why = switch (reason) {
            case LINK -> Text.tr("a link");
            case SPECIAL -> Text.tr("not a file");
            case UNREADABLE -> Text.tr("can't be read");
            case NAME_TOO_LONG -> Text.tr("its name is longer than 1,024 bytes");
            case NAME_NOT_TEXT -> Text.tr("its name is not text");
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
        return some(
                clashes,
                Verdict.WARNS,
                "{0,choice,1#1 name differs|1<{0} names differ} only in upper and lower case",
                clashes.size());
    }

    private Optional<Check> sourceMaps() {
        List<String> maps = build.files().stream()
                .map(LocalFile::path)
                .filter(path -> path.endsWith(".map"))
                .toList();
        return some(maps, Verdict.WARNS, "{0,choice,1#1 source map|1<{0} source maps} will be public", maps.size());
    }

    private static Optional<Check> hashedNames(List<Change> changes) {
        List<String> reused = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Changed(LocalFile file, var stored, boolean content)
                    && content
                    && file.kind() == FileKind.HASHED) {
                reused.add(file.path());
            }
        }
        return some(
                reused,
                Verdict.WARNS,
                "{0,choice,1#1 file has|1<{0} files have} new content under an old hashed name: browsers may keep the"
                        + " old one for a year",
                reused.size());
    }

    private Optional<Check> unfinished() {
        return live.pointer()
                .attempt()
                .map(attempt -> warns(
                        Text.tr(
                                "{0} began release {1} and has not finished it. Deploying takes it over; only what is"
                                        + " missing is uploaded.",
                                attempt.who(), attempt.release()),
                        List.of(attempt.since().toString())));
    }

    private Optional<Check> bucket() {
        if (live.release().isEmpty()) {
            return Optional.of(warns(
                            Text.tr("first release: what is in the bucket was not put there by Pilothouse"), List.of()))
                    .filter(check -> !live.stored().isEmpty());
        }
        int number = live.release().get().number();
        if (live.reading() == Live.Reading.MANIFEST) {
            return Optional.of(fine(Text.tr("{0} is as release {1} left it", settings.rootObject(), number)));
        }
        List<String> touched = live.pointer().attempt().isPresent() ? List.of() : touched();
        return touched.isEmpty()
                ? Optional.of(fine(Text.tr("bucket checked against release {0}", number)))
                : some(
                        touched,
                        Verdict.WARNS,
                        "{0,choice,1#1 file was|1<{0} files were} changed by others since release {1}",
                        touched.size(),
                        number);
    }

    private List<String> touched() {
        return live.released().values().stream()
                .filter(released -> Optional.ofNullable(live.stored().get(released.path()))
                        .filter(stored -> stored.etag().equals(released.etag()))
                        .isEmpty())
                .map(released -> released.path())
                .sorted()
                .toList();
    }

    private static Optional<Check> some(List<String> details, Verdict verdict, String english, Object... values) {
        return details.isEmpty()
                ? Optional.empty()
                : Optional.of(new Check(verdict, Text.tr(english, values), details));
    }

    private static Check fine(String text) {
        return new Check(Verdict.FINE, text, List.of());
    }

    private static Check warns(String text, List<String> details) {
        return new Check(Verdict.WARNS, text, details);
    }

    private static Check blocks(String text, List<String> details) {
        return new Check(Verdict.BLOCKS, text, details);
    }
}
