package dev.pilothouse.aws;

import java.io.EOFException;
import java.util.Set;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Takes an answer whose headers broke off for what it is: a cut connection. The HTTP client takes the end of the connection
 * for the end of the headers, and the SDK an answer without a body for an empty one. AWS always tells how long a body is
 * (RFC 9112, 6.3).
 */
record WholeAnswer() implements ExecutionInterceptor {
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    @Override
    public void beforeUnmarshalling(Context.BeforeUnmarshalling context, ExecutionAttributes attributes) {
        SdkHttpResponse answer = context.httpResponse();
        boolean bodiless =
                context.httpRequest().method() == SdkHttpMethod.HEAD || WITHOUT_BODY.contains(answer.statusCode());
        boolean told = answer.firstMatchingHeader("Content-Length").isPresent()
                || answer.firstMatchingHeader("Transfer-Encoding").isPresent();
        if (!bodiless && !told) {
            throw RetryableException.builder()
                    .message("The answer broke off in its headers")
                    .cause(new EOFException("headers"))
                    .build();
        }
    }
}
