package dev.pilothouse.feature.site.history;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.hosts.RedirectsFile;
import dev.pilothouse.feature.site.plan.InvalidationPaths;
import dev.pilothouse.feature.site.release.ContentsGateway;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the files of a release, each checked against its SHA-256, into a .zip that is there whole or not at all. */
public final class ZipExport {
    private static final int AT_ONCE = 16;
    private static final long SMALL = 4 * 1024 * 1024;
    private final ContentsGateway contents;

    public ZipExport(ContentsGateway contents) {
        this.contents = contents;
    }

    /** Phase: "downloading". An older file of that name is replaced once all is there. */
    public void write(Manifest manifest, Path target, Progress progress) throws InterruptedException {
        progress.phase(
                "downloading",
                manifest.files().size(),
                manifest.files().stream().mapToLong(StoredFile::size).sum());
        try {
            Path folder =
                    Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow();
            Path part = Files.createTempFile(folder, ".release-", ".part");
            try {
                fill(manifest, part, progress);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("{0} can’t be written.", target),
                            Text.tr("Look whether there is room on the disk, and whether you may write there.")),
                    e);
        }
    }

    private void fill(Manifest manifest, Path part, Progress progress) throws IOException, InterruptedException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            Writing writing = new Writing(zip, manifest.release().when(), progress, new ReentrantLock());
            List<StoredFile> files = manifest.files().stream()
                    .filter(file -> file.headers().get(Headers.REDIRECT).isEmpty())
                    .toList();
            writing.redirects(manifest.files());
            Parallel.<StoredFile, IOException>each(
                    AT_ONCE, files.stream().filter(file -> file.size() <= SMALL).toList(), file -> {
                        try (InputStream in = contents.open(file)) {
                            writing.add(file, new ByteArrayInputStream(in.readAllBytes()));
                        }
                    });
            for (StoredFile large :
                    files.stream().filter(file -> file.size() > SMALL).toList()) {
                try (InputStream in = contents.open(large)) {
                    writing.add(large, in);
                }
            }
        }
    }

    /** One entry at a time. */
    private record Writing(ZipOutputStream zip, Instant when, Progress progress, ReentrantLock lock) {
        /** Objects that send visitors elsewhere, as the build that they were made of had them. */
        void redirects(List<StoredFile> files) throws IOException {
            String lines = files.stream()
                    .flatMap(file -> file.headers().get(Headers.REDIRECT).stream()
                            .map(to -> InvalidationPaths.encoded("/" + file.path()) + " " + to + " 301\n"))
                    .collect(Collectors.joining());
            if (!lines.isEmpty()) {
                ZipEntry entry = new ZipEntry(RedirectsFile.NAME);
                entry.setLastModifiedTime(FileTime.from(when));
                zip.putNextEntry(entry);
                zip.write(lines.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }

        void add(StoredFile file, InputStream in) throws IOException {
            MessageDigest digest = Sha256.digest();
            lock.lock();
            try {
                ZipEntry entry = new ZipEntry(file.path());
                entry.setLastModifiedTime(FileTime.from(when));
                zip.putNextEntry(entry);
                new DigestInputStream(in, digest).transferTo(zip);
                zip.closeEntry();
            } finally {
                lock.unlock();
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            if (file.builtSha256().filter(known -> !known.equals(sha256)).isPresent()) {
                throw Refused.notDone(
                        Text.tr("“{0}” is not what its release recorded.", file.path()),
                        Text.tr("Somebody has changed it in the bucket. Nothing was written."));
            }
            progress.add(1, file.size());
        }
    }
}
