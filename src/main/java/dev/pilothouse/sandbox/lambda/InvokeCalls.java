package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Call;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.TracingMode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Invoke, in its three ways. */
final class InvokeCalls {
    private static final int LARGEST = 6 << 20;
    private static final int LARGEST_EVENT = 1 << 20;
    private static final String TRACE = "X-Amzn-Trace-Id";

    private final Functions functions;
    private final Runner runner;
    private final Queue queue;

    InvokeCalls(Functions functions, Runner runner, Queue queue) {
        this.functions = functions;
        this.runner = runner;
        this.queue = queue;
    }

    InvokeResponse invoke(InvokeRequest request, Call call) throws InterruptedException {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        boolean event = request.invocationType() == InvocationType.EVENT;
        Target target = functions.target(asked, call.now());
        requireSize(request.payload(), event ? LARGEST_EVENT : LARGEST);
        Task task = task(target, request.payload(), call, queue);
        if (request.invocationType() == InvocationType.DRY_RUN) {
            return InvokeResponse.builder().statusCode(204).build();
        }
        if (event) {
            queue.add(task);
            return InvokeResponse.builder().statusCode(202).build();
        }
        Outcome outcome = runner.run(task);
        call.header("Content-Type", "application/json");
        return InvokeResponse.builder()
                .statusCode(200)
                .executedVersion(target.version().version())
                .functionError(outcome.ending().isError() ? "Unhandled" : null)
                .logResult(request.logType() == LogType.TAIL ? outcome.tail() : null)
                .payload(SdkBytes.fromByteArray(outcome.payload()))
                .build();
    }

    /** That of the request goes on, also for the caller. */
    private static Trace trace(Call call, FunctionConfiguration version) {
        boolean active = version.tracingConfig().mode() == TracingMode.ACTIVE;
        Trace trace = Trace.of(call.http().header(TRACE), call.now(), active);
        call.header(TRACE, trace.header());
        return trace;
    }

    /** The invocation that a request asks for; refuses what is no JSON. */
    static Task task(Target target, SdkBytes payload, Call call, Queue queue) {
        requireSize(payload, LARGEST);
        JsonNode event = event(payload == null ? new byte[0] : payload.asByteArray());
        return Task.of(target, event, call.requestId(), trace(call, target.version()), queue);
    }

    private static void requireSize(SdkBytes payload, int limit) {
        if (payload != null && payload.asByteArrayUnsafe().length > limit) {
            throw LambdaErrors.tooLarge(limit, "InvokeFunction");
        }
    }

    private static JsonNode event(byte[] bytes) {
        return Optional.of(bytes)
                .filter(it -> it.length > 0)
                .map(InvokeCalls::json)
                .orElseGet(Json::object);
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JsonMapper.shared().readTree(bytes);
        } catch (JacksonException e) {
            throw LambdaErrors.notJson(e.getMessage());
        }
    }
}
