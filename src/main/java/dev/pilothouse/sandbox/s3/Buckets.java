package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The account's buckets by name. Thread-safe. */
final class Buckets {
    private final ConcurrentNavigableMap<String, Bucket> byName = new ConcurrentSkipListMap<>();
    private final String account;

    Buckets(String account) {
        this.account = account;
    }

    void create(String name, Instant now) {
        BucketName.require(name);
        if (byName.putIfAbsent(name, new Bucket(name, now)) != null) {
            throw S3Errors.error(
                    409,
                    "BucketAlreadyOwnedByYou",
                    "Your previous request to create the named bucket succeeded and you already own it.",
                    Map.of("BucketName", name));
        }
    }

    Optional<Bucket> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The bucket that a call names, if its owner is who the caller expects (header {@code x-amz-expected-bucket-owner}). */
    Bucket require(String name, Call call) {
        return require(name, call, "x-amz-expected-bucket-owner");
    }

    Bucket require(String name, Call call, String ownerHeader) {
        Bucket bucket = find(name).orElseThrow(() -> S3Errors.noSuchBucket(name));
        if (call.http()
                .header(ownerHeader)
                .filter(owner -> !owner.equals(account))
                .isPresent()) {
            throw S3Errors.accessDenied();
        }
        return bucket;
    }

    void delete(Bucket bucket) {
        if (!bucket.retire()) {
            throw S3Errors.error(
                    409,
                    "BucketNotEmpty",
                    "The bucket you tried to delete is not empty",
                    Map.of("BucketName", bucket.name()));
        }
        byName.remove(bucket.name(), bucket);
        bucket.discard();
    }

    List<Bucket> all() {
        return List.copyOf(byName.values());
    }

    void clear() {
        byName.values().removeIf(bucket -> {
            bucket.discard();
            return true;
        });
    }
}
