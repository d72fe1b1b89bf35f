package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Request;
import java.util.Optional;

/** What must be true of a key for a write to happen ("Conditional writes" and "Conditional deletes" in S3's guide). */
sealed interface WriteCondition {
    /** @throws ApiError 412, or 404 where {@code If-Match} finds nothing */
    void check(String key, Optional<StoredObject> current);

    /** The header that a failure names. */
    String header();

    /** The condition of a put, a copy or the end of a multipart upload: {@code If-None-Match: *} or {@code If-Match: etag}. */
    static WriteCondition ofPut(Request http) {
        Optional<String> ifMatch = http.header("If-Match");
        Optional<String> ifNoneMatch = http.header("If-None-Match");
        if (ifNoneMatch.isPresent()) {
            if (ifMatch.isPresent() || !ifNoneMatch.get().equals("*")) {
                throw S3Errors.headerNotImplemented("If-None-Match");
            }
            return new Absent();
        }
        if (ifMatch.filter("*"::equals).isPresent()) {
            throw S3Errors.headerNotImplemented("If-Match");
        }
        return ofDelete(ifMatch);
    }

    /** The condition of a delete: {@code *} asks only that the object exists. */
    static WriteCondition ofDelete(Optional<String> ifMatch) {
        return ifMatch.<WriteCondition>map(Unchanged::new).orElseGet(Always::new);
    }

    /** No condition. */
    record Always() implements WriteCondition {
        @Override
        public void check(String key, Optional<StoredObject> current) {}

        @Override
        public String header() {
            return "";
        }
    }

    /** {@code If-None-Match: *}. */
    record Absent() implements WriteCondition {
        @Override
        public void check(String key, Optional<StoredObject> current) {
            if (current.isPresent()) {
                throw S3Errors.preconditionFailed(header());
            }
        }

        @Override
        public String header() {
            return "If-None-Match";
        }
    }

    /** {@code If-Match}, with or without the quotes of an ETag. */
    record Unchanged(String etag) implements WriteCondition {
        @Override
        public void check(String key, Optional<StoredObject> current) {
            String actual = current.orElseThrow(() -> S3Errors.noSuchKey(key)).etag();
            if (!etag.equals("*") && !EntityTags.same(etag, actual)) {
                throw S3Errors.preconditionFailed(header());
            }
        }

        @Override
        public String header() {
            return "If-Match";
        }
    }
}
