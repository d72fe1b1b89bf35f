package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;

/** Where S3's answer depends on more rights than the operation's own. */
final class CallerRights {
    private CallerRights() {}

    /** That a key is missing is told only to those who may list the bucket; others hear 403 ("GetObject", Permissions). */
    static ApiError missing(Call call, String bucket, String key) {
        return call.may(BucketPolicy.LIST, Arns.bucket(bucket)) ? S3Errors.noSuchKey(key) : S3Errors.accessDenied();
    }

    /** What a write needs beside the right to put or delete, by its headers. */
    static void requireForWrite(Call call, String bucket, String key) {
        // An ETag that matches tells what the object holds ("Conditional writes", "Conditional deletes").
        if (call.http().header("If-Match").isPresent()) {
            call.require(BucketPolicy.GET, Arns.object(bucket, key));
        }
        if (call.http().header("x-amz-tagging").isPresent()) {
            call.require("s3:PutObjectTagging", Arns.object(bucket, key));
        }
    }
}
