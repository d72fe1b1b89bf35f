package dev.pilothouse.feature.site.collect;

import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What kept releases name, and what only others do. */
final class Named {
    private final Set<String> keptPaths = new HashSet<>();
    private final Set<String> keptHashes = new HashSet<>();
    private final Set<Put> ours = new HashSet<>();

    /** Something that Pilothouse has put there, as it can be told from a listing. */
    private record Put(String path, String etag, long size) {
        static Put of(StoredFile file) {
            return new Put(file.path(), file.etag(), file.size());
        }
    }

    Named(Collection<Manifest> kept, Collection<Manifest> expired) {
        kept.stream().flatMap(manifest -> manifest.files().stream()).forEach(file -> {
            keptPaths.add(file.path());
            file.sha256().ifPresent(keptHashes::add);
        });
        Stream.concat(kept.stream(), expired.stream())
                .flatMap(manifest -> Stream.concat(manifest.files().stream(), manifest.kept().stream()))
                .map(Put::of)
                .forEach(ours::add);
    }

    /** The listed file, where Pilothouse has put just that there and no kept release has anything by that name. */
    Optional<StoredFile> leftover(StoredFile listed) {
        return ours.contains(Put.of(listed)) && !keptPaths.contains(listed.path())
                ? Optional.of(listed)
                : Optional.empty();
    }

    /** Whether a kept release has a file of that SHA-256. */
    boolean needs(String sha256) {
        return keptHashes.contains(sha256);
    }
}
