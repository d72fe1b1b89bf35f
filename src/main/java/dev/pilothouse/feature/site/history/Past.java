package dev.pilothouse.feature.site.history;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.release.ContentsGateway;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.SiteGateway;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What can be asked of a site's releases. Blocking; thread-safe. */
public final class Past {
    private final SiteGateway site;
    private final HistoryReader reader;
    private final ContentsGateway contents;

    public Past(SiteGateway site, HistoryReader reader, ContentsGateway contents) {
        this.site = site;
        this.reader = reader;
        this.contents = contents;
    }

    /** As {@code SiteEngine.releases}. */
    public Releases releases(int most, Progress progress) throws InterruptedException {
        return reader.read(most, progress);
    }

    /** As {@code SiteEngine.releasedSince}. */
    public List<Release> since(Instant from) {
        return reader.since(from);
    }

    /** As {@code SiteEngine.manifest}. */
    public Manifest manifest(int release) {
        return site.manifest(release)
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("There is no record of release {0}.", release),
                        Text.tr("Look at the list of releases.")));
    }

    /** As {@code SiteEngine.compare}. */
    public Compared compare(int from, int to) {
        return Compared.between(manifest(from), manifest(to));
    }

    /** As {@code SiteEngine.lines}. */
    public List<String> lines(Difference difference) {
        return new TextDiff(contents).lines(difference);
    }

    /** As {@code SiteEngine.download}. */
    public void download(int release, Path zip, Progress progress) throws InterruptedException {
        new ZipExport(contents).write(manifest(release), zip, progress);
    }
}
