package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.Condition;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.Optional;

/** Brings files to their places by copies inside S3: from where their bytes lie already, or onto themselves. Thread-safe. */
final class Restorer implements Source {
    private final Origin origin;
    private final ObjectsGateway objects;
    private final SiteGateway site;
    private final Permit permit;

    Restorer(Origin origin, ObjectsGateway objects, SiteGateway site, Permit permit) {
        this.origin = origin;
        this.objects = objects;
        this.site = site;
        this.permit = permit;
    }

    @Override
    public Arrived store(LocalFile file, Optional<StoredFile> before, Progress progress) throws InterruptedException {
        Optional<String> etag = copied(file, before);
        StoredFile stored = etag.map(tag -> StoredFile.of(file, tag)).orElseGet(() -> resolved(file));
        progress.add(1, file.size());
        return new Arrived(stored, etag.isPresent());
    }

    private Optional<String> copied(LocalFile file, Optional<StoredFile> before) throws InterruptedException {
        boolean inPlace =
                before.flatMap(StoredFile::sha256).filter(file.sha256()::equals).isPresent();
        return inPlace
                ? objects.relabel(file, new Condition.Still(before.get().etag()), permit)
                : origin.copy(file, Condition.of(before.map(StoredFile::etag)), permit);
    }

    // A copy whose answer was lost meets what it has made itself.
    private StoredFile resolved(LocalFile file) {
        Optional<StoredFile> there = site.head(file.path()).map(SiteGateway.Head::file);
        boolean done = there.filter(found -> found.sha256().equals(Optional.of(file.sha256())))
                .filter(found -> Touched.sameHeaders(file, found))
                .isPresent();
        if (done) {
            return there.get();
        }
        if (!origin.has(file)) {
            throw origin.gone(file);
        }
        throw Touched.since(file.path());
    }

    @Override
    public void close() {}
}
