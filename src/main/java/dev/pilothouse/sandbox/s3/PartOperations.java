package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** UploadPart and UploadPartCopy. */
final class PartOperations {
    private static final int LAST_NUMBER = 10_000;
    private final Buckets buckets;
    private final CopySources sources;
    private final Intake intake;

    PartOperations(Buckets buckets, CopySources sources, Intake intake) {
        this.buckets = buckets;
        this.sources = sources;
        this.intake = intake;
    }

    void register(Operations on) {
        on.on(UploadPartRequest.class, "s3:PutObject", q -> Arns.object(q.bucket(), q.key()), this::upload)
                .on(
                        UploadPartCopyRequest.class,
                        "s3:PutObject",
                        q -> Arns.object(q.destinationBucket(), q.destinationKey()),
                        this::copy);
    }

    private UploadPartResponse upload(UploadPartRequest request, Call call) throws IOException {
        Upload upload = buckets.require(request.bucket(), call).uploads().require(request.uploadId(), request.key());
        requireNumber(request.partNumber());
        Unsupported.refuse(call.http());
        long length = Length.announced(call.http());
        Integrity integrity = upload.checksums().ofPart(Integrity.sent(call));
        Entity entity = intake.receive(call.body(), length, integrity);
        upload.put(new Part(request.partNumber(), entity, ObjectWrites.seconds(call.now())));
        return ChecksumMembers.put(UploadPartResponse.builder(), entity.checksum())
                .eTag(entity.etag())
                .serverSideEncryption(ServerSideEncryption.AES256)
                .build();
    }

    private UploadPartCopyResponse copy(UploadPartCopyRequest request, Call call) throws IOException {
        Upload upload = buckets.require(request.destinationBucket(), call)
                .uploads()
                .require(request.uploadId(), request.destinationKey());
        requireNumber(request.partNumber());
        Unsupported.refuse(call.http());
        Part part;
        try (CopySources.Opened opened = sources.open(CopySource.sent(call), call)) {
            part = new Part(
                    request.partNumber(),
                    received(opened, Optional.ofNullable(request.copySourceRange()), upload),
                    ObjectWrites.seconds(call.now()));
        }
        upload.put(part);
        CopyPartResult result = ChecksumMembers.put(
                        CopyPartResult.builder(), part.entity().checksum())
                .eTag(part.entity().etag())
                .lastModified(part.lastModified())
                .build();
        return UploadPartCopyResponse.builder()
                .copyPartResult(result)
                .serverSideEncryption(ServerSideEncryption.AES256)
                .build();
    }

    private Entity received(CopySources.Opened opened, Optional<String> header, Upload upload) throws IOException {
        long size = opened.object().size();
        ByteRange range = header.flatMap(text -> ByteRange.of(text, size)).orElse(new ByteRange(0, size));
        if (range.length() > Length.LIMIT) {
            throw S3Errors.invalidRequest(
                    "The specified copy source is larger than the maximum allowable size for a copy" + " source: "
                            + Length.LIMIT);
        }
        InputStream bytes = opened.bytes();
        bytes.skipNBytes(range.first());
        return intake.receive(
                new Slice(bytes, range.length()),
                range.length(),
                Integrity.of(upload.checksums().algorithm()));
    }

    private static void requireNumber(int number) {
        if (number < 1 || number > LAST_NUMBER) {
            throw S3Errors.invalidArgument(
                    "partNumber",
                    Integer.toString(number),
                    "Part number must be an integer between 1 and " + LAST_NUMBER + ", inclusive");
        }
    }
}
