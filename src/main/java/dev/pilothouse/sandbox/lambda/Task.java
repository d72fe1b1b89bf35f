package dev.pilothouse.sandbox.lambda;

import java.util.List;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * One invocation to run.
 *
 * @param version what runs, whatever the request called it
 * @param spans filled while it runs
 */
record Task(
        LambdaFunction function,
        FunctionConfiguration version,
        JsonNode event,
        String requestId,
        Trace trace,
        RandomGenerator random,
        List<Span> spans,
        Calls calls) {
    /** How a function calls others. */
    @FunctionalInterface
    interface Calls {
        void later(String function, JsonNode event, String traceHeader);
    }
}
