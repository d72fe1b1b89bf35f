package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.net.HttpURLConnection;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** The beginning of a multipart upload, and its end without an object. */
final class MultipartOperations {
    private final Buckets buckets;
    private final Supplier<String> ids;

    MultipartOperations(Buckets buckets, Supplier<String> ids) {
        this.buckets = buckets;
        this.ids = ids;
    }

    void register(Operations on) {
        on.on(CreateMultipartUploadRequest.class, "s3:PutObject", q -> Arns.object(q.bucket(), q.key()), this::create)
                .on(
                        AbortMultipartUploadRequest.class,
                        "s3:AbortMultipartUpload",
                        q -> Arns.object(q.bucket(), q.key()),
                        this::abort);
    }

    private CreateMultipartUploadResponse create(CreateMultipartUploadRequest request, Call call) {
        Bucket bucket = buckets.require(request.bucket(), call);
        CallerRights.requireForWrite(call, request.bucket(), request.key());
        Unsupported.refuse(call.http());
        PartChecksums checksums = PartChecksums.sent(
                Optional.ofNullable(request.checksumAlgorithm()), Optional.ofNullable(request.checksumType()));
        Upload.Draft draft = new Upload.Draft(
                ObjectKey.require(request.key()),
                ObjectHeaders.sent(call.http()),
                Tags.parse(call.http().header("x-amz-tagging").orElse("")));
        Upload upload = new Upload(ids.get() + ids.get(), draft, ObjectWrites.seconds(call.now()), checksums);
        bucket.uploads().add(upload);
        return CreateMultipartUploadResponse.builder()
                .bucket(bucket.name())
                .key(upload.key())
                .uploadId(upload.id())
                .checksumAlgorithm(checksums.declared().orElse(null))
                .checksumType(checksums.declared().isPresent() ? checksums.type() : null)
                .serverSideEncryption(ServerSideEncryption.AES256)
                .build();
    }

    private AbortMultipartUploadResponse abort(AbortMultipartUploadRequest request, Call call) {
        Uploads uploads = buckets.require(request.bucket(), call).uploads();
        uploads.remove(uploads.require(request.uploadId(), request.key()));
        call.status(HttpURLConnection.HTTP_NO_CONTENT);
        return AbortMultipartUploadResponse.builder().build();
    }
}
