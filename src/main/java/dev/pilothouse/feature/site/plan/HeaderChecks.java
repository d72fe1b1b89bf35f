package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.build.Original;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.rules.Encoding;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.feature.site.rules.Headers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether browsers can make something of the files as they are labelled, and S3 takes what is said of them. */
final class HeaderChecks {
    private static final Set<String> STRICT = Set.of(
            "text/html",
            "text/css",
            "text/javascript",
            "image/svg+xml",
            "application/wasm",
            "application/manifest+json");
    private final Build build;

    HeaderChecks(Build build) {
        this.build = build;
    }

    Stream<Check> all() {
        return Stream.of(mislabelled(), otherTypes(), tooMuch(), brotli(), compressed())
                .flatMap(Optional::stream);
    }

    private Optional<Check> mislabelled() {
        return Check.some(
                build.traits().mislabelled(),
                Verdict.BLOCKS,
                "{0,choice,1#1 file|1<{0} files} would be called gzip by a rule and {0,choice,1#is|1<are} not: no"
                        + " browser could read {0,choice,1#it|1<them}",
                build.traits().mislabelled().size());
    }

    // Scripts, style sheets, modules and images in SVG are refused under another type; a page shows its source.
    private Optional<Check> otherTypes() {
        List<String> files = build.files().stream()
                .filter(file -> STRICT.contains(essence(FileRules.usualType(file.path()))))
                .filter(file -> !essence(file.contentType()).equals(essence(FileRules.usualType(file.path()))))
                .map(file -> Text.tr(
                        "{0}: {1} instead of {2}", file.path(), file.contentType(), FileRules.usualType(file.path())))
                .toList();
        return Check.some(
                files,
                Verdict.WARNS,
                "{0,choice,1#1 file has|1<{0} files have} another type by the rules than by {0,choice,1#its"
                        + " name|1<their names}: browsers may refuse {0,choice,1#it|1<them}",
                files.size());
    }

    private static String essence(String type) {
        return type.split(";", 2)[0].strip();
    }

    // CloudFront Developer Guide, "Serve compressed files": browsers take Brotli over https only.
    private Optional<Check> brotli() {
        List<String> files = build.files().stream()
                .filter(file -> file.original().isPresent())
                .filter(file ->
                        file.headers().get(Headers.CONTENT_ENCODING).equals(Optional.of(Encoding.BROTLI.token())))
                .map(LocalFile::path)
                .toList();
        return Check.some(
                files,
                Verdict.WARNS,
                "{0,choice,1#1 file is|1<{0} files are} stored in Brotli alone: visitors without https, and programs"
                        + " that don’t know it, can’t read {0,choice,1#it|1<them}",
                files.size());
    }

    private Optional<Check> tooMuch() {
        List<String> files = build.files().stream()
                .filter(file -> file.headers().metadataSize() > Headers.MOST_METADATA)
                .map(LocalFile::path)
                .toList();
        return Check.some(
                files,
                Verdict.BLOCKS,
                "{0,choice,1#1 file has|1<{0} files have} more than 2 KB of user metadata by the rules, which S3"
                        + " refuses",
                files.size());
    }

    // Whoever asks gets the one form that lies in the bucket.
    private Optional<Check> compressed() {
        List<LocalFile> files = build.files().stream()
                .filter(file -> file.original().isPresent())
                .toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        long before = files.stream()
                .flatMap(file -> file.original().stream())
                .mapToLong(Original::size)
                .sum();
        long now = files.stream().mapToLong(LocalFile::size).sum();
        return Optional.of(Check.fine(Text.tr(
                "{0,choice,1#1 file is|1<{0} files are} stored compressed, {1} instead of {2}: visitors get"
                        + " {0,choice,1#it|1<them} so whether they ask for it or not",
                files.size(), Humane.bytes(now), Humane.bytes(before))));
    }
}
