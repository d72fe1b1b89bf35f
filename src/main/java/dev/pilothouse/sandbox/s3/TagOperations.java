package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingResponse;

/** The tags of objects. */
final class TagOperations {
    private final Buckets buckets;

    TagOperations(Buckets buckets) {
        this.buckets = buckets;
    }

    void register(Operations on) {
        on.on(GetObjectTaggingRequest.class, "s3:GetObjectTagging", q -> Arns.object(q.bucket(), q.key()), this::get)
                .on(
                        PutObjectTaggingRequest.class,
                        "s3:PutObjectTagging",
                        q -> Arns.object(q.bucket(), q.key()),
                        this::put)
                .on(
                        DeleteObjectTaggingRequest.class,
                        "s3:DeleteObjectTagging",
                        q -> Arns.object(q.bucket(), q.key()),
                        this::delete);
    }

    private GetObjectTaggingResponse get(GetObjectTaggingRequest request, Call call) throws IOException {
        Unsupported.refuse(call.http());
        Map<String, String> tags = buckets.require(request.bucket(), call)
                .read(
                        request.key(),
                        found -> found.orElseThrow(() -> S3Errors.noSuchKey(request.key()))
                                .tags());
        return GetObjectTaggingResponse.builder().tagSet(Tags.shapes(tags)).build();
    }

    private PutObjectTaggingResponse put(PutObjectTaggingRequest request, Call call) {
        Unsupported.refuse(call.http());
        if (request.tagging() == null) {
            throw S3Errors.malformedXml();
        }
        Map<String, String> tags = Tags.checked(request.tagging().tagSet());
        buckets.require(request.bucket(), call).retag(request.key(), object -> object.withTags(tags));
        return PutObjectTaggingResponse.builder().build();
    }

    private DeleteObjectTaggingResponse delete(DeleteObjectTaggingRequest request, Call call) {
        Unsupported.refuse(call.http());
        buckets.require(request.bucket(), call).retag(request.key(), object -> object.withTags(Map.of()));
        call.status(HttpURLConnection.HTTP_NO_CONTENT);
        return DeleteObjectTaggingResponse.builder().build();
    }
}
