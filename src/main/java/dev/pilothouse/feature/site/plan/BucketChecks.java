package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.release.Deletion;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.rules.FileKind;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the build fits what is live. */
final class BucketChecks {
    private static final Duration LONG_AGO = Duration.ofDays(365);
    private final Build build;
    private final Live live;
    private final SiteSettings settings;

    BucketChecks(Build build, Live live, SiteSettings settings) {
        this.build = build;
        this.live = live;
        this.settings = settings;
    }

    Stream<Check> all(List<Change> changes) {
        return Stream.of(
                        hashedNames(changes),
                        Unfinished.check(live),
                        older().filter(check -> !changes.isEmpty()),
                        deletions(changes),
                        bucket())
                .flatMap(Optional::stream);
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
        return Check.some(
                reused,
                Verdict.WARNS,
                "{0,choice,1#1 file has|1<{0} files have} new content under an old hashed name: browsers may keep the"
                        + " old one for a year",
                reused.size());
    }

    private Optional<Check> deletions(List<Change> changes) {
        List<String> removed = changes.stream()
                .filter(Change.Removed.class::isInstance)
                .map(Change::path)
                .toList();
        return Check.some(
                        removed,
                        Verdict.WARNS,
                        "{0} of {1,choice,1#1 file that is|1<{1} files that are} live {0,choice,1#is|1<are} deleted: is"
                                + " it the whole build?",
                        removed.size(),
                        live.released().size())
                .filter(check -> new Deletion(removed.size(), live.released().size()).large());
    }

    // Builds that can be repeated give all their files one date of long ago: that says nothing.
    private Optional<Check> older() {
        return live.release()
                .filter(release -> build.written()
                        .filter(release.when()::isAfter)
                        .filter(release.when().minus(LONG_AGO)::isBefore)
                        .isPresent())
                .map(release -> Check.warns(
                        Text.tr(
                                "every file of this build is older than release {0}, which is live: is it the build you"
                                        + " mean?",
                                release.number()),
                        List.of()));
    }

    private Optional<Check> bucket() {
        if (live.release().isEmpty()) {
            return Optional.of(Check.warns(
                            Text.tr("first release: what is in the bucket was not put there by Pilothouse"), List.of()))
                    .filter(check -> !live.stored().isEmpty());
        }
        int number = live.release().get().number();
        if (live.reading() == Live.Reading.MANIFEST) {
            return Optional.of(Check.fine(Text.tr("{0} is as release {1} left it", settings.rootObject(), number)));
        }
        List<String> touched = live.pointer().liveAttempt().isPresent() ? List.of() : touched();
        return touched.isEmpty()
                ? Optional.of(Check.fine(Text.tr("bucket checked against release {0}", number)))
                : Check.some(
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
}
