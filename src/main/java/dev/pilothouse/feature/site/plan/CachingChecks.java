package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.rules.FileKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the rules for browsers' caches fit the files. */
final class CachingChecks {
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=(\\d{1,10})");
    private static final Duration LONG_FOR_A_PAGE = Duration.ofMinutes(10);
    private static final Duration LONG_FOR_A_NAME = Duration.ofDays(30);
    private final Build build;

    CachingChecks(Build build) {
        this.build = build;
    }

    Stream<Check> all() {
        return Stream.of(pages(), names()).flatMap(Optional::stream);
    }

    private Optional<Check> pages() {
        List<String> pages = those(file -> file.kind().namesOthers() && isKept(file, LONG_FOR_A_PAGE));
        return Check.some(
                pages,
                Verdict.WARNS,
                "{0,choice,1#1 page|1<{0} pages} may be kept by browsers for more than 10 minutes: a release or"
                        + " rollback reaches visitors that late",
                pages.size());
    }

    private Optional<Check> names() {
        List<String> names = those(file -> file.kind() == FileKind.OTHER
                && (file.cacheControl().contains("immutable") || isKept(file, LONG_FOR_A_NAME)));
        return Check.some(
                names,
                Verdict.WARNS,
                "{0,choice,1#1 file without a hash in its name is|1<{0} files without a hash in their names are} kept"
                        + " by browsers for a month or more: who has an old one keeps it",
                names.size());
    }

    private List<String> those(Predicate<LocalFile> which) {
        return build.files().stream()
                .filter(which)
                .map(file -> Text.tr("{0}: {1}", file.path(), file.cacheControl()))
                .toList();
    }

    private static boolean isKept(LocalFile file, Duration longer) {
        Matcher age = MAX_AGE.matcher(file.cacheControl());
        return age.find() && Long.parseLong(age.group(1)) > longer.toSeconds();
    }
}
