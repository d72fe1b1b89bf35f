package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.Contents;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.Condition;
import dev.pilothouse.feature.site.release.SameContent;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Stores one file after another of a build, never over something that it has not seen before. Thread-safe. */
final class Uploader {
    private final UploadGateway uploads;
    private final SiteGateway site;
    private final Contents contents;
    private final SameContent sameContent;
    private final Permit permit;

    Uploader(UploadGateway uploads, SiteGateway site, Build build, Contents contents, Permit permit) {
        this.uploads = uploads;
        this.site = site;
        this.contents = contents;
        this.sameContent = new SameContent(build);
        this.permit = permit;
    }

    /**
     * Stores a file.
     *
     * @param before what the plan saw there
     * @throws Refused where something else was put there since, or the file on disk is no longer as planned
     */
    StoredFile store(LocalFile file, Optional<StoredFile> before, Progress progress) throws InterruptedException {
        Condition condition = Condition.of(before.map(StoredFile::etag));
        Optional<StoredFile> stored = attempt(file, condition, progress);
        return stored.isPresent() ? stored.get() : resolve(file, progress);
    }

    // A request whose answer was lost, or an earlier deploy that was stopped, has left just what is wanted.
    private StoredFile resolve(LocalFile file, Progress progress) throws InterruptedException {
        Optional<StoredFile> there = site.head(file.path()).map(head -> sameContent.proved(file, head));
        boolean sameBytes = there.flatMap(StoredFile::sha256).equals(Optional.of(file.sha256()));
        if (sameBytes && sameHeaders(file, there.get())) {
            progress.add(1, file.size());
            return there.get();
        }
        if (there.isPresent() && !sameBytes) {
            throw touched(file);
        }
        // Deleted meanwhile, or only the headers differ: nothing of anybody's is lost.
        return attempt(file, Condition.of(there.map(StoredFile::etag)), progress)
                .orElseThrow(() -> touched(file));
    }

    private Optional<StoredFile> attempt(LocalFile file, Condition condition, Progress progress)
            throws InterruptedException {
        Sent sent = new Sent(progress);
        try {
            Optional<StoredFile> stored = uploads.store(file, condition, contents, sent::add, permit)
                    .map(etag -> new StoredFile(
                            file.path(),
                            file.size(),
                            Optional.of(file.sha256()),
                            etag,
                            Optional.of(file.contentType()),
                            Optional.of(file.cacheControl())));
            if (stored.isPresent()) {
                progress.add(1, 0);
            } else {
                sent.takeBack();
            }
            return stored;
        } catch (RuntimeException e) {
            if (Thread.interrupted()) {
                InterruptedException stopped = new InterruptedException();
                stopped.initCause(e);
                throw stopped;
            }
            throw trouble(file, e);
        }
    }

    private RuntimeException trouble(LocalFile file, RuntimeException failure) {
        Optional<String> words = switch (contents.state(file)) {
            case SAME -> Optional.empty();
            case CHANGED -> Optional.of(Text.tr("“{0}” changed while it was being uploaded.", file.path()));
            case GONE -> Optional.of(Text.tr("“{0}” was deleted while the build was being uploaded.", file.path()));
            case UNREADABLE -> Optional.of(Text.tr("“{0}” can’t be read any more.", file.path()));
        };
        return words.<RuntimeException>map(what -> new Refused(
                        Fault.notDone(what, Text.tr("Wait until the build is finished, and plan again.")), failure))
                .orElse(failure);
    }

    private static boolean sameHeaders(LocalFile file, StoredFile there) {
        return there.contentType().equals(Optional.of(file.contentType()))
                && there.cacheControl().equals(Optional.of(file.cacheControl()));
    }

    private static Refused touched(LocalFile file) {
        return new Refused(new Fault(
                Text.tr("“{0}” was changed in the bucket since it was planned.", file.path()),
                Outcome.NOT_DONE,
                Text.tr("A deploy that was stopped may have done it, or somebody else. Check the bucket: the new plan"
                        + " shows what is there now."),
                Remedy.CHECK,
                Fault.Technical.NONE));
    }

    /** What of one file was told to the progress, so that it can be taken back. */
    private static final class Sent {
        private final Progress progress;
        private final LongAdder bytes = new LongAdder();

        Sent(Progress progress) {
            this.progress = progress;
        }

        void add(long more) {
            bytes.add(more);
            progress.add(0, more);
        }

        void takeBack() {
            progress.add(0, -bytes.sum());
        }
    }
}
