package dev.pilothouse.sandbox.s3;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The multipart uploads in progress in one bucket, by id. Thread-safe. */
final class Uploads {
    private final ConcurrentMap<String, Upload> byId = new ConcurrentHashMap<>();

    void add(Upload upload) {
        byId.put(upload.id(), upload);
    }

    /** The upload with that id, if it is one of that key. */
    Upload require(String id, String key) {
        return Optional.ofNullable(byId.get(id))
                .filter(upload -> upload.key().equals(key))
                .orElseThrow(() -> S3Errors.noSuchUpload(id));
    }

    /** Ends an upload and frees its parts. */
    void remove(Upload upload) {
        byId.remove(upload.id(), upload);
        upload.discard();
    }

    /** By key, and by the time of their beginning where keys are equal. */
    List<Upload> sorted() {
        return byId.values().stream()
                .sorted(Comparator.comparing(Upload::key, KeyOrder.UTF_8)
                        .thenComparing(Upload::initiated)
                        .thenComparing(Upload::id))
                .toList();
    }

    void discard() {
        byId.values().forEach(this::remove);
    }
}
