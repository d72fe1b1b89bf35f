package dev.pilothouse.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Reports answered calls, and marks failures with the call they happened in. */
record CallWatch(Calls calls, Consumer<LastCall> observer) implements ExecutionInterceptor {
    private static final ExecutionAttribute<Long> BEGUN = new ExecutionAttribute<>("PilothouseBegunNanos");
    private static final ExecutionAttribute<Boolean> SENT = new ExecutionAttribute<>("PilothouseSent");

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        attributes.putAttribute(BEGUN, System.nanoTime());
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        attributes.putAttribute(SENT, true);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        report(context.httpResponse(), attributes);
    }

    // Here and not in modifyException, as S3's own interceptor makes new exceptions of those for HEAD.
    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        context.exception()
                .addSuppressed(new DuringCall(
                        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                        attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                        calls,
                        attributes.getOptionalAttribute(SENT).orElse(false)));
        context.httpResponse().ifPresent(response -> report(response, attributes));
    }

    private void report(SdkHttpResponse response, ExecutionAttributes attributes) {
        observer.accept(new LastCall(
                attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                requestId(response),
                Duration.ofNanos(System.nanoTime() - attributes.getAttribute(BEGUN)),
                Instant.now()));
    }

    // S3 has a header of its own; all others use the first.
    private static String requestId(SdkHttpResponse response) {
        Optional<String> id = response.firstMatchingHeader("x-amzn-RequestId");
        return id.or(() -> response.firstMatchingHeader("x-amz-request-id")).orElse("");
    }
}
