package dev.pilothouse.sandbox.s3;

import java.time.Instant;

/** A part of a multipart upload. */
record Part(int number, Entity entity, Instant lastModified) {
    long size() {
        return entity.content().size();
    }
}
