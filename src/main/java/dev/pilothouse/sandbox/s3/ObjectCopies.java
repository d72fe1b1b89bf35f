package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.TaggingDirective;

/** CopyObject: the bytes of one object, with its headers and tags or with those of the request. */
final class ObjectCopies {
    private final CopySources sources;
    private final Buckets buckets;
    private final Intake intake;

    ObjectCopies(CopySources sources, Buckets buckets, Intake intake) {
        this.sources = sources;
        this.buckets = buckets;
        this.intake = intake;
    }

    void register(Operations on) {
        on.on(
                CopyObjectRequest.class,
                "s3:PutObject",
                q -> Arns.object(q.destinationBucket(), q.destinationKey()),
                this::copy);
    }

    private CopyObjectResponse copy(CopyObjectRequest request, Call call) throws IOException {
        Bucket bucket = buckets.require(request.destinationBucket(), call);
        String key = ObjectKey.require(request.destinationKey());
        CallerRights.requireForWrite(call, bucket.name(), key);
        Unsupported.refuse(call.http());
        CopySource source = CopySource.sent(call);
        boolean replacing = request.metadataDirective() == MetadataDirective.REPLACE;
        requireChange(source.is(bucket.name(), key), replacing, call);
        StoredObject stored = bucket.write(key, WriteCondition.ofPut(call.http()), () -> {
            try (CopySources.Opened opened = sources.open(source, call)) {
                return made(request, call, opened);
            }
        });
        CopyObjectResult result = ChecksumMembers.put(
                        CopyObjectResult.builder(), stored.entity().checksum())
                .eTag(stored.etag())
                .lastModified(stored.lastModified())
                .build();
        return CopyObjectResponse.builder()
                .copyObjectResult(result)
                .serverSideEncryption(ServerSideEncryption.AES256)
                .build();
    }

    private StoredObject made(CopyObjectRequest request, Call call, CopySources.Opened opened) throws IOException {
        StoredObject original = opened.object();
        if (original.size() > Length.LIMIT) {
            throw S3Errors.invalidRequest(
                    "The specified copy source is larger than the maximum allowable size for a copy" + " source: "
                            + Length.LIMIT);
        }
        ObjectHeaders sent = ObjectHeaders.sent(call.http());
        boolean replacing = request.metadataDirective() == MetadataDirective.REPLACE;
        Map<String, String> tags = request.taggingDirective() == TaggingDirective.REPLACE
                ? Tags.parse(call.http().header("x-amz-tagging").orElse(""))
                : original.tags();
        Integrity integrity = Integrity.of(
                request.checksumAlgorithm() == null
                        ? original.entity().checksum().algorithm()
                        : request.checksumAlgorithm());
        InputStream bytes = opened.bytes();
        return new StoredObject(
                request.destinationKey(),
                replacing ? sent : kept(original.headers(), sent),
                tags,
                intake.receive(bytes, original.size(), integrity),
                ObjectWrites.seconds(call.now()));
    }

    /** A website redirect is not copied, it is said anew ("CopyObject", x-amz-website-redirect-location). */
    private static ObjectHeaders kept(ObjectHeaders original, ObjectHeaders sent) {
        Map<String, String> system = new HashMap<>(original.system());
        system.remove(ObjectHeaders.WEBSITE_REDIRECT);
        sent.header(ObjectHeaders.WEBSITE_REDIRECT)
                .ifPresent(target -> system.put(ObjectHeaders.WEBSITE_REDIRECT, target));
        return new ObjectHeaders(system, original.metadata());
    }

    private static void requireChange(boolean ontoItself, boolean replacing, Call call) {
        boolean changing = replacing
                || call.http().header(ObjectHeaders.WEBSITE_REDIRECT).isPresent()
                || call.http().header("x-amz-server-side-encryption").isPresent();
        if (ontoItself && !changing) {
            throw S3Errors.invalidRequest(
                    "This copy request is illegal because it is trying to copy an object to itself without changing"
                            + " the object's metadata, storage class, website redirect location or encryption"
                            + " attributes.");
        }
    }
}
