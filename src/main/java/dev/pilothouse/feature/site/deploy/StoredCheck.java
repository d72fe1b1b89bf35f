package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.aws.Retries;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Checksums;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at what was stored before a release is recorded. Of a new file S3's answer to its upload tells as much; so only what
 * was overwritten, what visitors come in by, and what no answer vouched for is asked for once more.
 */
final class StoredCheck {
    private static final int AT_ONCE = 64;
    private final SiteGateway site;

    StoredCheck(SiteGateway site) {
        this.site = site;
    }

    /** Phase: "stored check". */
    void check(List<LocalFile> files, Map<String, StoredFile> stored, Progress progress) throws InterruptedException {
        if (files.isEmpty()) {
            return;
        }
        progress.phase("stored check", files.size(), 0);
        Parallel.<LocalFile, InterruptedException>each(Math.min(AT_ONCE, files.size()), files, file -> {
            boolean asStored = Retries.of(() -> site.head(file.path()))
                    .filter(head -> isAs(head, file, stored.get(file.path())))
                    .isPresent();
            if (!asStored) {
                throw Touched.since(file.path());
            }
            progress.add(1, 0);
        });
    }

    private static boolean isAs(SiteGateway.Head head, LocalFile file, StoredFile stored) {
        boolean sameHash = head.file().sha256().map(file.sha256()::equals).orElse(true);
        boolean sameParts = head.partsSha256()
                .map(sum -> sum.equals(partsOf(file).orElse(sum)))
                .orElse(true);
        return head.file().etag().equals(stored.etag())
                && head.file().size() == file.size()
                && sameHash
                && sameParts
                && Touched.sameHeaders(file, head.file());
    }

    private static Optional<String> partsOf(LocalFile file) {
        return file.parts().isEmpty() ? Optional.empty() : Optional.of(Checksums.ofParts(file.parts()));
    }
}
