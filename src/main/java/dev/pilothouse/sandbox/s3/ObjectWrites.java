package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** PutObject. */
final class ObjectWrites {
    private final Buckets buckets;
    private final Intake intake;

    ObjectWrites(Buckets buckets, Intake intake) {
        this.buckets = buckets;
        this.intake = intake;
    }

    void register(Operations on) {
        on.on(PutObjectRequest.class, "s3:PutObject", q -> Arns.object(q.bucket(), q.key()), this::put);
    }

    private PutObjectResponse put(PutObjectRequest request, Call call) throws IOException {
        Bucket bucket = buckets.require(request.bucket(), call);
        String key = ObjectKey.require(request.key());
        CallerRights.requireForWrite(call, request.bucket(), request.key());
        Unsupported.refuse(call.http());
        ObjectHeaders headers = ObjectHeaders.sent(call.http());
        Map<String, String> tags =
                Tags.parse(call.http().header("x-amz-tagging").orElse(""));
        long length = Length.announced(call.http());
        Integrity integrity = Integrity.sent(call);
        StoredObject stored = bucket.write(key, WriteCondition.ofPut(call.http()), () -> {
            Entity entity = intake.receive(call.body(), length, integrity);
            return new StoredObject(key, headers, tags, entity, seconds(call.now()));
        });
        return ChecksumMembers.put(PutObjectResponse.builder(), stored.entity().checksum())
                .eTag(stored.etag())
                .serverSideEncryption(ServerSideEncryption.AES256)
                .build();
    }

    /** S3 keeps times of objects in whole seconds, so that listings and {@code Last-Modified} agree. */
    static Instant seconds(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }
}
