package dev.pilothouse.feature.site.preview;

import dev.pilothouse.aws.Retries;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.PreviewGateway;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Looks into a preview's folder, and tells by its record what Pilothouse has put there. Thread-safe. */
final class FolderReader {
    private static final int AT_ONCE = 32;
    private final PreviewGateway gateway;
    private final SiteGateway folder;
    private final String name;

    /** @param folder the bucket as the preview's own site */
    FolderReader(PreviewGateway gateway, SiteGateway folder, String name) {
        this.gateway = gateway;
        this.folder = folder;
        this.name = name;
    }

    /** @param record the preview's; empty where it has none, and nothing there is ours */
    Folder read(Optional<Manifest> record) throws InterruptedException {
        List<StoredFile> listed = new ArrayList<>();
        folder.list(listed::add);
        Map<String, StoredFile> ours = new ConcurrentHashMap<>();
        Queue<String> foreign = new ConcurrentLinkedQueue<>();
        List<StoredFile> doubtful = new ArrayList<>();
        for (StoredFile found : listed) {
            known(record, found).ifPresentOrElse(known -> ours.put(found.path(), known), () -> doubtful.add(found));
        }
        Parallel.<StoredFile, InterruptedException>each(
                AT_ONCE,
                doubtful,
                found -> proved(record, found)
                        .ifPresentOrElse(file -> ours.put(file.path(), file), () -> foreign.add(found.path())));
        return new Folder(ours, foreign.stream().sorted().toList());
    }

    private static Optional<StoredFile> known(Optional<Manifest> record, StoredFile found) {
        return named(record, found)
                .filter(file -> file.etag().equals(found.etag()))
                .findFirst();
    }

    // A file whose upload nobody has written down the end of is known by its content.
    private Optional<StoredFile> proved(Optional<Manifest> record, StoredFile found) throws InterruptedException {
        Optional<String> wanted = named(record, found)
                .filter(file -> file.etag().isEmpty())
                .findFirst()
                .flatMap(StoredFile::sha256);
        return wanted.isEmpty()
                ? Optional.empty()
                : Retries.of(() -> gateway.proved(name, found.path()))
                        .filter(there -> there.sha256().equals(wanted));
    }

    private static Stream<StoredFile> named(Optional<Manifest> record, StoredFile found) {
        return record.stream()
                .flatMap(manifest -> Stream.concat(manifest.files().stream(), manifest.kept().stream()))
                .filter(file -> file.path().equals(found.path()) && file.size() == found.size());
    }
}
