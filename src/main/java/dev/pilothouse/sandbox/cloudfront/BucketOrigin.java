package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.s3.Origin;
import dev.pilothouse.sandbox.s3.OriginObject;
import dev.pilothouse.sandbox.wire.HttpDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bucket behind an edge.
 *
 * @param path what stands before every path, such as {@code /live}; empty for none
 * @param signer the ARN of the distribution if it signs by origin access control; empty where it asks unsigned
 */
record BucketOrigin(Origin door, String bucket, String path, Optional<String> signer) implements EdgeOrigin {
    /** The bucket that a domain such as {@code acme-shop-site.s3.eu-west-1.amazonaws.com} names. */
    static String bucketOf(String domain) {
        int end = domain.indexOf(".s3");
        if (end < 1 || !domain.endsWith(".amazonaws.com") || domain.contains(".s3-website")) {
            throw new IllegalArgumentException("The sandbox's edge knows no bucket called " + domain);
        }
        return domain.substring(0, end);
    }

    /** Answers as S3 answers a GET; S3 passes over a query string that it knows nothing of. */
    @Override
    public Fetched get(UrlPath requested, String rawQuery, Optional<String> ifNoneMatch) {
        String key = requested.objectKey(path);
        if (key.isEmpty() || !allowed(key)) {
            return refused();
        }
        return door.read(bucket, key)
                .map(object ->
                        ifNoneMatch.filter(object.etag()::equals).isPresent() ? unchanged(object) : whole(object))
                .orElseGet(this::missing);
    }

    /** The seeded policies let CloudFront read and never write. */
    @Override
    public Fetched send(String method, UrlPath requested, String rawQuery, byte[] body) {
        return refused();
    }

    /** Who may not list a bucket is not told what it lacks. */
    private Fetched missing() {
        return signer.filter(arn -> door.mayCloudFrontList(bucket, arn)).isPresent()
                ? Fetched.error(404, "NoSuchKey", "The specified key does not exist.")
                : refused();
    }

    private static Fetched refused() {
        return Fetched.error(403, "AccessDenied", "Access Denied");
    }

    private boolean allowed(String key) {
        return signer.map(arn -> door.mayCloudFrontRead(bucket, key, arn))
                .orElseGet(() -> door.mayAnybodyRead(bucket, key));
    }

    private static Fetched unchanged(OriginObject object) {
        try (object) {
            return Fetched.unchanged(headers(object));
        }
    }

    private static Fetched whole(OriginObject object) {
        return new Fetched(200, headers(object), object.size(), object.content());
    }

    private static Map<String, List<String>> headers(OriginObject object) {
        Map<String, List<String>> headers = Headers.copy(Map.of());
        object.headers().asSent().forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put("ETag", List.of(object.etag()));
        headers.put("Last-Modified", List.of(HttpDate.format(object.lastModified())));
        headers.put("Accept-Ranges", List.of("bytes"));
        headers.put("Server", List.of("AmazonS3"));
        return headers;
    }
}
