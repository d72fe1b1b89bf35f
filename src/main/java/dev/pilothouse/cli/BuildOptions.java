package dev.pilothouse.cli;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.SiteEngine;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.check.Waiver;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What commands take that look at a build. Picocli fills it in. */
final class BuildOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private Map<String, String> waived = Map.of();

    @Option(names = "--without-source-maps", description = "Leaves files that end in .map out.")
    private boolean withoutMaps;

    @Option(
            names = "--check-bucket",
            description = "Compares with every object in the bucket, and not with the last release's record.")
    private boolean checkBucket;

    @Option(
            names = "--waive",
            paramLabel = "PATH=REASON",
            description = "Publishes a file that a rule forbids; the reason is recorded with the release.")
    void waive(Map<String, String> reasons) {
        if (reasons.values().stream().anyMatch(reason -> reason == null || reason.isBlank())) {
            throw new ParameterException(spec.commandLine(), "--waive takes PATH=REASON; say why it may be public.");
        }
        waived = Map.copyOf(reasons);
    }

    /** Tells which files no rule forbids, although they were named as such. */
    void tellUnneeded(Build build, Errand errand) {
        Set<String> needed = build.waivers().stream().map(Waiver::path).collect(Collectors.toSet());
        waived.keySet().stream()
                .filter(path -> !needed.contains(path))
                .sorted()
                .map(path -> Text.tr("--waive {0} was not needed: no rule forbids a file of that path.", path))
                .forEach(errand::say);
    }

    /**
     * Reads the build.
     *
     * @param folder or a .zip
     */
    Build read(Path folder, SiteEngine engine, Progress progress) throws InterruptedException {
        Build build = engine.read(folder, waived, progress);
        return withoutMaps ? build.without(LocalFile::isSourceMap) : build;
    }

    /**
     * Reads the build and compares it with what is live.
     *
     * @param folder or a .zip
     */
    SitePlan plan(Path folder, SiteEngine engine, Progress progress) throws InterruptedException {
        return engine.plan(
                read(folder, engine, progress), checkBucket ? Live.Reading.BUCKET : Live.Reading.MANIFEST, progress);
    }
}
