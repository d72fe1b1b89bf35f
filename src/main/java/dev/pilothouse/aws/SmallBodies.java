package dev.pilothouse.aws;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends a small body with its head at once. S3's client asks for leave first ({@code Expect: 100-continue}), which costs a
 * round trip for every file; later versions of the SDK leave that out below 1 MB, too ({@code
 * S3Configuration.expectContinueThresholdInBytes}, aws-sdk-java-v2 pull request 6864), and this can go then.
 */
record SmallBodies() implements ExecutionInterceptor {
    private static final long LARGE = 1024 * 1024;
    private static final String EXPECT = "Expect";

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        SdkHttpRequest request = context.httpRequest();
        if (request.firstMatchingHeader(EXPECT).isEmpty() || length(request) >= LARGE) {
            return request;
        }
        return request.toBuilder().removeHeader(EXPECT).build();
    }

    private static long length(SdkHttpRequest request) {
        return request.firstMatchingHeader("Content-Length")
                .map(Long::parseLong)
                .orElse(LARGE);
    }
}
