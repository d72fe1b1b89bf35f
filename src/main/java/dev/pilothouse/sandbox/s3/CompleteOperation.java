package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** CompleteMultipartUpload: the object appears whole, or the upload stays as it was. */
final class CompleteOperation {
    private final Buckets buckets;
    private final Intake intake;

    CompleteOperation(Buckets buckets, Intake intake) {
        this.buckets = buckets;
        this.intake = intake;
    }

    void register(Operations on) {
        on.on(
                CompleteMultipartUploadRequest.class,
                "s3:PutObject",
                q -> Arns.object(q.bucket(), q.key()),
                this::complete);
    }

    private CompleteMultipartUploadResponse complete(CompleteMultipartUploadRequest request, Call call)
            throws IOException {
        Bucket bucket = buckets.require(request.bucket(), call);
        Upload upload = bucket.uploads().require(request.uploadId(), request.key());
        CallerRights.requireForWrite(call, request.bucket(), request.key());
        Completion completion = new Completion(
                upload,
                Optional.ofNullable(request.multipartUpload())
                        .map(CompletedMultipartUpload::parts)
                        .orElse(List.of()));
        WriteCondition condition = WriteCondition.ofPut(call.http());
        StoredObject stored = upload.ending(parts -> bucket.write(upload.key(), condition, () -> {
            List<Part> chosen = completion.chosen(parts);
            requireSize(request, chosen);
            return upload.finished(checked(request, new Assembly(chosen, upload.checksums()).assemble(intake)));
        }));
        bucket.uploads().remove(upload);
        return ChecksumMembers.put(
                        CompleteMultipartUploadResponse.builder(),
                        stored.entity().checksum())
                .bucket(bucket.name())
                .key(stored.key())
                .location(location(call, bucket, stored))
                .eTag(stored.etag())
                .serverSideEncryption(ServerSideEncryption.AES256)
                .build();
    }

    private static void requireSize(CompleteMultipartUploadRequest request, List<Part> chosen) {
        long size = chosen.stream().mapToLong(Part::size).sum();
        if (request.mpuObjectSize() != null && request.mpuObjectSize() != size) {
            throw S3Errors.invalidRequest("The provided 'x-amz-mp-object-size' header value " + request.mpuObjectSize()
                    + " does not match what was computed: " + size);
        }
    }

    private static Entity checked(CompleteMultipartUploadRequest request, Entity entity) {
        ObjectChecksum checksum = entity.checksum();
        boolean differs = ChecksumMembers.sent(request, checksum.algorithm())
                .filter(value -> !value.equals(checksum.value()))
                .isPresent();
        if (differs) {
            entity.content().discard();
            throw S3Errors.error(
                    400,
                    "BadDigest",
                    "The " + checksum.algorithm() + " you specified did not match the calculated checksum.",
                    Map.of());
        }
        return entity;
    }

    private static String location(Call call, Bucket bucket, StoredObject stored) {
        String host = call.http().header("Host").orElse("localhost");
        return "http://" + host + "/" + bucket.name() + "/" + UrlEncoding.encode(stored.key());
    }
}
