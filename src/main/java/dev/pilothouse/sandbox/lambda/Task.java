package dev.pilothouse.sandbox.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * One invocation to run.
 *
 * @param spans filled while it runs
 */
record Task(
        Target target,
        JsonNode event,
        String requestId,
        Trace trace,
        RandomGenerator random,
        List<Span> spans,
        Calls calls) {
    static Task of(Target target, JsonNode event, String requestId, Trace trace, Calls calls) {
        return new Task(target, event, requestId, trace, target.function().chances(), new ArrayList<>(), calls);
    }

    LambdaFunction function() {
        return target.function();
    }

    FunctionConfiguration version() {
        return target.version();
    }

    /** How a function calls others. */
    @FunctionalInterface
    interface Calls {
        void later(String function, JsonNode event, String traceHeader);
    }
}
