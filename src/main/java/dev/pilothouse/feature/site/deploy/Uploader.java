package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.Contents;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.Condition;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.SameContent;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Stores one file after another of a build, never over something that it has not seen before. Thread-safe. */
final class Uploader implements Source {
    /** S3 API Reference, "CopyObject". */
    private static final long LARGEST_COPY = 5L * 1024 * 1024 * 1024;

    private final UploadGateway uploads;
    private final SiteGateway site;
    private final ObjectsGateway objects;
    private final Contents contents;
    private final SameContent sameContent;
    private final Permit permit;

    Uploader(UploadGateway uploads, SiteGateway site, ObjectsGateway objects, Opened opened, Permit permit) {
        this.uploads = uploads;
        this.site = site;
        this.objects = objects;
        this.contents = opened.contents();
        this.sameContent = new SameContent(opened.build());
        this.permit = permit;
    }

    /** A build whose files can be read. */
    record Opened(Build build, Contents contents) {
        static Opened of(Build build) throws IOException {
            return new Opened(build, Contents.of(build));
        }
    }

    @Override
    public Arrived store(LocalFile file, Optional<StoredFile> before, Progress progress) throws InterruptedException {
        boolean inPlace = file.size() <= LARGEST_COPY
                && before.flatMap(StoredFile::sha256)
                        .filter(file.sha256()::equals)
                        .isPresent();
        Optional<Arrived> stored = inPlace
                ? relabelled(file, before.get(), progress)
                : attempt(file, Condition.of(before.map(StoredFile::etag)), progress);
        return stored.isPresent() ? stored.get() : resolve(file, progress);
    }

    // The bytes are there: a copy onto itself gives them their headers, and nothing is sent.
    private Optional<Arrived> relabelled(LocalFile file, StoredFile before, Progress progress)
            throws InterruptedException {
        Optional<Arrived> stored = objects.relabel(file, new Condition.Still(before.etag()), permit)
                .map(etag -> new Arrived(StoredFile.of(file, etag), false));
        stored.ifPresent(arrived -> progress.add(1, file.size()));
        return stored;
    }

    // A request whose answer was lost, or an earlier deploy that was stopped, has left just what is wanted.
    private Arrived resolve(LocalFile file, Progress progress) throws InterruptedException {
        Optional<StoredFile> there = site.head(file.path()).map(head -> sameContent.proved(file, head));
        boolean sameBytes = there.flatMap(StoredFile::sha256).equals(Optional.of(file.sha256()));
        if (sameBytes && Touched.sameHeaders(file, there.get())) {
            progress.add(1, file.size());
            return new Arrived(there.get(), true);
        }
        if (there.isPresent() && !sameBytes) {
            throw Touched.since(file.path());
        }
        // Deleted meanwhile, or only the headers differ: nothing of anybody's is lost.
        return attempt(file, Condition.of(there.map(StoredFile::etag)), progress)
                .orElseThrow(() -> Touched.since(file.path()));
    }

    private Optional<Arrived> attempt(LocalFile file, Condition condition, Progress progress)
            throws InterruptedException {
        Sent sent = new Sent(progress);
        try {
            Optional<Arrived> stored = uploads.store(file, condition, contents, sent::add, permit)
                    .map(answer -> new Arrived(StoredFile.of(file, answer.etag()), answer.proved()));
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

    @Override
    public void close() throws IOException {
        contents.close();
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
