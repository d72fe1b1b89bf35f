package dev.pilothouse.feature.site.release;

import java.util.Optional;

/** What has to be true of a key for it to be written; S3 answers 412 where it is not. */
public sealed interface Condition {
    /** As it was read, whether there was something or not. */
    static Condition of(Optional<String> etag) {
        return etag.<Condition>map(Still::new).orElseGet(Absent::new);
    }

    /** Nothing is stored there: {@code If-None-Match: *}. */
    record Absent() implements Condition {}

    /** What is stored there is still what was read: {@code If-Match}. */
    record Still(String etag) implements Condition {}
}
