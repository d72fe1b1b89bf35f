package dev.pilothouse.sandbox.s3;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One multipart upload: the object to be, and its parts so far. Thread-safe; after its end it takes no part. */
final class Upload {
    private final String id;
    private final Draft draft;
    private final Instant initiated;
    private final PartChecksums checksums;
    private final NavigableMap<Integer, Part> parts = new TreeMap<>();
    private boolean ended;

    Upload(String id, Draft draft, Instant initiated, PartChecksums checksums) {
        this.id = id;
        this.draft = draft;
        this.initiated = initiated;
        this.checksums = checksums;
    }

    String id() {
        return id;
    }

    String key() {
        return draft.key();
    }

    Instant initiated() {
        return initiated;
    }

    PartChecksums checksums() {
        return checksums;
    }

    /** Keeps a part in the place of an earlier one with its number. */
    synchronized void put(Part part) {
        if (ended) {
            part.entity().content().discard();
            throw S3Errors.noSuchUpload(id);
        }
        Part replaced = parts.put(part.number(), part);
        if (replaced != null) {
            replaced.entity().content().discard();
        }
    }

    /** The parts by number. */
    synchronized List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** Runs the end of the upload while no part can change. */
    synchronized <T> T ending(Ending<T> ending) throws IOException {
        if (ended) {
            throw S3Errors.noSuchUpload(id);
        }
        return ending.end(Map.copyOf(parts));
    }

    synchronized void discard() {
        ended = true;
        parts.values().forEach(part -> part.entity().content().discard());
        parts.clear();
    }

    StoredObject finished(Entity entity) {
        return new StoredObject(draft.key(), draft.headers(), draft.tags(), entity, initiated);
    }

    /** What the object will be, but for its bytes. */
    record Draft(String key, ObjectHeaders headers, Map<String, String> tags) {}

    /** What completes an upload from its parts by number. */
    interface Ending<T> {
        T end(Map<Integer, Part> parts) throws IOException;
    }
}
