package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** DeleteObject and DeleteObjects. */
final class ObjectDeletes {
    private static final String DELETE = "s3:DeleteObject";
    private static final int LIMIT = 1000;
    private final Buckets buckets;

    ObjectDeletes(Buckets buckets) {
        this.buckets = buckets;
    }

    void register(Operations on) {
        on.on(DeleteObjectRequest.class, DELETE, q -> Arns.object(q.bucket(), q.key()), this::delete)
                .signed(DeleteObjectsRequest.class, this::deleteAll);
    }

    private DeleteObjectResponse delete(DeleteObjectRequest request, Call call) {
        Bucket bucket = buckets.require(request.bucket(), call);
        CallerRights.requireForWrite(call, request.bucket(), request.key());
        Unsupported.refuse(call.http());
        bucket.delete(request.key(), WriteCondition.ofDelete(call.http().header("If-Match")));
        call.status(HttpURLConnection.HTTP_NO_CONTENT);
        return DeleteObjectResponse.builder().build();
    }

    private DeleteObjectsResponse deleteAll(DeleteObjectsRequest request, Call call) {
        Bucket bucket = buckets.require(request.bucket(), call);
        requireIntegrity(call);
        if (request.delete() == null
                || request.delete().objects().isEmpty()
                || request.delete().objects().size() > LIMIT) {
            throw S3Errors.malformedXml();
        }
        boolean quiet = Boolean.TRUE.equals(request.delete().quiet());
        List<DeletedObject> deleted = new ArrayList<>();
        List<S3Error> errors = new ArrayList<>();
        for (ObjectIdentifier object : request.delete().objects()) {
            try {
                delete(bucket, object, call);
                deleted.add(DeletedObject.builder().key(object.key()).build());
            } catch (ApiError e) {
                errors.add(S3Error.builder()
                        .key(object.key())
                        .code(e.code())
                        .message(e.getMessage())
                        .build());
            }
        }
        return DeleteObjectsResponse.builder()
                .deleted(quiet ? List.of() : deleted)
                .errors(errors)
                .build();
    }

    private static void requireIntegrity(Call call) {
        Integrity integrity = Integrity.sent(call);
        if (!integrity.named() && integrity.md5().isEmpty()) {
            throw S3Errors.invalidRequest("Missing required header for this request: Content-MD5 OR x-amz-checksum-*");
        }
    }

    /** Each key is allowed or refused on its own, as each is deleted on its own. */
    private static void delete(Bucket bucket, ObjectIdentifier object, Call call) {
        if (!call.may(DELETE, Arns.object(bucket.name(), object.key()))) {
            throw S3Errors.accessDenied();
        }
        if (object.versionId() != null) {
            throw S3Errors.headerNotImplemented("VersionId");
        }
        bucket.delete(object.key(), WriteCondition.ofDelete(Optional.ofNullable(object.eTag())));
    }
}
