package dev.pilothouse.sandbox.s3;

import java.time.Instant;
import java.util.Map;

/**
 * An object of a bucket; never changed, only replaced.
 *
 * @param lastModified whole seconds, as HTTP tells them
 */
record StoredObject(String key, ObjectHeaders headers, Map<String, String> tags, Entity entity, Instant lastModified) {
    long size() {
        return entity.content().size();
    }

    String etag() {
        return entity.etag();
    }

    StoredObject withTags(Map<String, String> changed) {
        return new StoredObject(key, headers, changed, entity, lastModified);
    }
}
