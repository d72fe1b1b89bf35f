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
}
