package dev.pilothouse.feature.site.release;

/** What has to be true of a key for it to be written; S3 answers 412 where it is not. */
public sealed interface Condition {
    /** Nothing is stored there: {@code If-None-Match: *}. */
    record Absent() implements Condition {}

    /** What is stored there is still what was read: {@code If-Match}. */
    record Still(String etag) implements Condition {}
}
