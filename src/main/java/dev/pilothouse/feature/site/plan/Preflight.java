package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.List;
import java.util.stream.Stream;

/** What is looked at before a build goes live, in the order in which it is told. */
final class Preflight {
    private final Build build;
    private final Live live;
    private final SiteSettings settings;
    private final Serving serving;

    Preflight(Build build, Live live, SiteSettings settings, Serving serving) {
        this.build = build;
        this.live = live;
        this.settings = settings;
        this.serving = serving;
    }

    List<Check> checks(List<Change> changes) {
        if (build.files().isEmpty() && build.findings().isEmpty()) {
            return List.of(Check.blocks(
                    build.zip() ? Text.tr("There is no file in the .zip.") : Text.tr("The folder is empty."),
                    List.of()));
        }
        return Stream.of(
                        new EntryChecks(build, settings).all(),
                        new SecrecyChecks(build, settings).all(),
                        new FileChecks(build).all(),
                        new SizeChecks(build, settings.expected().budget()).all(),
                        new CachingChecks(build).all(),
                        new HeaderChecks(build).all(),
                        new HostChecks(build, settings, serving).all(),
                        new BucketChecks(build, live, settings).all(changes))
                .flatMap(checks -> checks)
                .toList();
    }
}
