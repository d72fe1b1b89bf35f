package dev.pilothouse.sandbox.wire;

import java.util.Map;
import java.util.Optional;

/** One pretend AWS service: which SDK client speaks to it, what it answers, and its state, which {@link #reset} empties. Thread-safe. */
public interface Service {
    /** The name in a signature's scope, such as {@code s3}. */
    String signingName();

    Protocol protocol();

    /** The SDK's client interface, from which operations and their shapes are read. */
    Class<?> client();

    void operations(Operations on);

    /** Back to the empty state. */
    void reset();

    /** The end: lets go of what lies outside the program, such as ports of its own. */
    default void close() {
        reset();
    }

    /** Answers requests that are not operations of the model (a JWKS document, a website); empty where it is none of this service's. */
    default Optional<Answer> plain(Request request) {
        return Optional.empty();
    }

    /**
     * The raw path in the model's terms, {@code /bucket/key} for S3 whether the bucket came by Host or by path; the path as
     * sent where the service has no such manners. Also tells whether an unsigned request belongs here.
     */
    default Optional<String> modelPath(Request request) {
        return Optional.empty();
    }

    /** The root element of an answer whose members stand directly in the body: {@code ListBucketResult} for S3's ListObjectsV2. */
    default String root(String operation) {
        return operation + "Result";
    }

    /** The XML namespace of answers; empty for none. */
    default String namespace() {
        return "";
    }

    /** Whether answers tell the CRC-32 of their body in {@code x-amz-crc32}, as DynamoDB's do. */
    default boolean tellsChecksum() {
        return false;
    }

    /** What it answers to one request too many; empty for what its protocol usually answers. */
    default Optional<ApiError> throttled() {
        return Optional.empty();
    }

    /** IAM's condition keys of a request that only this service knows, such as {@code s3:prefix}; by key. */
    default Map<String, String> conditions(Request request) {
        return Map.of();
    }

    /** The policy document attached to a resource itself, such as a bucket's; empty for none. */
    default Optional<String> resourcePolicy(String resourceArn) {
        return Optional.empty();
    }
}
