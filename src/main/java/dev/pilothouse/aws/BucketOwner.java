package dev.pilothouse.aws;

import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * Puts the expected owner on every S3 request that has a place for it, so that a bucket of the same name in somebody
 * else's account answers 403 (Amazon S3 User Guide, "Verifying bucket ownership with bucket owner condition").
 */
record BucketOwner(String account) implements ExecutionInterceptor {
    private static final Set<String> MEMBERS = Set.of("ExpectedBucketOwner", "ExpectedSourceBucketOwner");

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (!(context.request() instanceof S3Request request)) {
            return context.request();
        }
        S3Request.Builder pinned = request.toBuilder();
        for (SdkField<?> field : request.sdkFields()) {
            if (MEMBERS.contains(field.memberName())) {
                field.set(pinned, account);
            }
        }
        return pinned.build();
    }
}
