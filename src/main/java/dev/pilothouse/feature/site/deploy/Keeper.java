package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what a deploy is about to overwrite or delete, so that one can go back to it. */
final class Keeper {
    private static final int AT_ONCE = 128;
    private final SiteGateway site;
    private final ObjectsGateway objects;
    private final Hold hold;
    private final Permit permit;

    Keeper(SiteGateway site, ObjectsGateway objects, Hold hold, Permit permit) {
        this.site = site;
        this.objects = objects;
        this.hold = hold;
        this.permit = permit;
    }

    /** Phase: "old files". Nothing that a visitor could see has been done when it fails. */
    void keep(SitePlan plan, Progress progress) throws InterruptedException {
        List<StoredFile> endangered = plan.endangered();
        if (endangered.isEmpty()) {
            return;
        }
        Map<String, LocalFile> coming =
                plan.uploads().stream().collect(Collectors.toMap(LocalFile::path, Function.identity()));
        progress.phase(
                "old files",
                endangered.size(),
                endangered.stream().mapToLong(StoredFile::size).sum());
        Parallel.<StoredFile, InterruptedException>each(Math.min(AT_ONCE, endangered.size()), endangered, file -> {
            if (objects.keep(file, permit) == ObjectsGateway.Keeping.OTHER
                    && isForeign(file, coming.get(file.path()))) {
                throw Touched.since(file.path());
            }
            progress.add(1, file.size());
            hold.renew();
        });
    }

    // An earlier deploy that was stopped may have brought just what is wanted; a page that is to go is looked at then.
    private boolean isForeign(StoredFile seen, LocalFile coming) {
        return coming != null
                && site.head(seen.path())
                        .map(SiteGateway.Head::file)
                        .filter(there -> !there.sha256().equals(Optional.of(coming.sha256())))
                        .isPresent();
    }
}
