package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.HttpDate;
import dev.pilothouse.sandbox.wire.Request;
import java.time.Instant;
import java.util.Optional;

/** The conditions of a read, weighed in the order of RFC 9110 13.2.2: an ETag counts before a date of the same kind. */
record ReadConditions(
        Optional<String> ifMatch,
        Optional<Instant> ifUnmodifiedSince,
        Optional<String> ifNoneMatch,
        Optional<Instant> ifModifiedSince) {

    /** @param prefix of the header names: empty, or {@code x-amz-copy-source-} */
    static ReadConditions sent(Request http, String prefix) {
        return new ReadConditions(
                http.header(prefix + "If-Match"),
                http.header(prefix + "If-Unmodified-Since").flatMap(HttpDate::parse),
                http.header(prefix + "If-None-Match"),
                http.header(prefix + "If-Modified-Since").flatMap(HttpDate::parse));
    }

    /**
     * False where the reader has it already (a 304 for a GET).
     *
     * @throws dev.pilothouse.sandbox.wire.ApiError 412 where the object is not the one meant
     */
    boolean wanted(StoredObject object) {
        if (ifMatch.isPresent()) {
            require(EntityTags.named(ifMatch.get(), object.etag()), "If-Match");
        } else {
            require(ifUnmodifiedSince.filter(object.lastModified()::isAfter).isEmpty(), "If-Unmodified-Since");
        }
        return ifNoneMatch
                .map(tags -> !EntityTags.named(tags, object.etag()))
                .orElseGet(() ->
                        ifModifiedSince.map(object.lastModified()::isAfter).orElse(true));
    }

    private static void require(boolean holds, String condition) {
        if (!holds) {
            throw S3Errors.preconditionFailed(condition);
        }
    }
}
