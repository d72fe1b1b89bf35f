package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.build.Skipped;
import dev.pilothouse.feature.site.check.Waiver;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether something would be public that should not be, or lie where Pilothouse keeps its own. */
final class SecrecyChecks {
    private final Build build;
    private final SiteSettings settings;

    SecrecyChecks(Build build, SiteSettings settings) {
        this.build = build;
        this.settings = settings;
    }

    Stream<Check> all() {
        return Stream.of(Optional.of(secrets()), waived(), reserved(), previews(), sourceMaps())
                .flatMap(Optional::stream);
    }

    private Check secrets() {
        if (build.findings().isEmpty()) {
            return Check.fine(
                    build.waivers().isEmpty()
                            ? Text.tr("no credentials, .env or .git in the build")
                            : Text.tr("nothing else that must not be published"));
        }
        List<String> details = build.findings().stream()
                .map(found -> found.line() == 0
                        ? Text.tr("{0}: {1}", found.path(), found.rule())
                        : Text.tr("{0}, line {1}: {2}", found.path(), found.line(), found.rule()))
                .toList();
        boolean files =
                build.findings().stream().anyMatch(found -> !found.path().endsWith("/"));
        return new Check(
                Verdict.BLOCKS,
                Text.tr("{0,choice,1#1 place|1<{0} places} must not be published", details.size()),
                details,
                Optional.of(Check.Offer.PUBLISH_ANYWAY).filter(offer -> files));
    }

    private Optional<Check> waived() {
        List<String> details = build.waivers().stream()
                .map(waiver -> Text.tr("{0}: {1}. Reason: {2}", waiver.path(), waiver.rule(), waiver.reason()))
                .toList();
        long files = build.waivers().stream().map(Waiver::path).distinct().count();
        return Check.some(
                details,
                Verdict.WARNS,
                "{0,choice,1#1 file is|1<{0} files are} published although a rule forbids it",
                files);
    }

    private Optional<Check> reserved() {
        List<String> inside = build.files().stream()
                .map(LocalFile::path)
                .filter(path -> (settings.prefix() + path).startsWith(settings.privatePrefix()))
                .toList();
        return Check.some(
                inside,
                Verdict.BLOCKS,
                "{0} belongs to Pilothouse: nothing of the build may lie there",
                settings.privatePrefix());
    }

    private Optional<Check> previews() {
        String folder = settings.previews().prefix();
        List<String> inside = build.files().stream()
                .map(LocalFile::path)
                .filter(path -> path.startsWith(folder))
                .toList();
        return Check.some(
                inside,
                Verdict.BLOCKS,
                "{0} is where previews lie: nothing of the build may lie there. Name another folder for them in the"
                        + " workspace’s site section",
                folder);
    }

    private Optional<Check> sourceMaps() {
        List<String> excluded = build.skipped().stream()
                .filter(skipped -> skipped.reason() == Skipped.Reason.EXCLUDED)
                .map(Skipped::path)
                .toList();
        if (!excluded.isEmpty()) {
            return Optional.of(new Check(
                    Verdict.FINE,
                    Text.tr("{0,choice,1#1 source map is|1<{0} source maps are} left out", excluded.size()),
                    List.of(),
                    Optional.of(Check.Offer.PUBLISH_SOURCE_MAPS)));
        }
        List<String> maps = build.files().stream()
                .filter(LocalFile::isSourceMap)
                .map(LocalFile::path)
                .toList();
        return maps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Check(
                        Verdict.WARNS,
                        Text.tr("{0,choice,1#1 source map|1<{0} source maps} will be public", maps.size()),
                        maps,
                        Optional.of(Check.Offer.LEAVE_OUT_SOURCE_MAPS)));
    }
}
