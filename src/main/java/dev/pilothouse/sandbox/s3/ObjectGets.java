package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Answer;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.io.IOException;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** GetObject and HeadObject, signed or, where the bucket's policy lets anybody, unsigned. */
final class ObjectGets {
    private final Buckets buckets;

    ObjectGets(Buckets buckets) {
        this.buckets = buckets;
    }

    void register(Operations on) {
        on.on(GetObjectRequest.class, BucketPolicy.GET, q -> Arns.object(q.bucket(), q.key()), this::get)
                .on(HeadObjectRequest.class, BucketPolicy.GET, q -> Arns.object(q.bucket(), q.key()), this::head);
    }

    private GetObjectResponse get(GetObjectRequest request, Call call) throws IOException {
        answer(request.bucket(), request.key(), call);
        return GetObjectResponse.builder().build();
    }

    private HeadObjectResponse head(HeadObjectRequest request, Call call) throws IOException {
        answer(request.bucket(), request.key(), call);
        return HeadObjectResponse.builder().build();
    }

    private void answer(String name, String key, Call call) throws IOException {
        Bucket bucket = buckets.require(name, call);
        Unsupported.refuse(call.http());
        if (call.caller().isAnonymous()
                && call.http().query().keySet().stream().anyMatch(parameter -> parameter.startsWith("response-"))) {
            throw S3Errors.invalidRequest(
                    "Request specific response headers cannot be used for anonymous GET requests.");
        }
        Answer answer =
                ObjectReads.read(bucket, key, call.http()).orElseThrow(() -> CallerRights.missing(call, name, key));
        call.status(answer.status());
        answer.headers().forEach((header, values) -> values.forEach(value -> call.header(header, value)));
        call.answer(answer.body());
    }
}
