package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.cloudwatch.MetricKey;
import dev.pilothouse.sandbox.cloudwatch.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What Lambda tells CloudWatch of each invocation. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html">Lambda's metrics</a>
 */
record Meter(Metrics metrics) {
    private static final String SPACE = "AWS/Lambda";

    /** One that ended, well or not. */
    void invoked(Target target, Outcome outcome) {
        each(target, "Invocations", 1);
        each(target, "Errors", outcome.ending().isError() ? 1 : 0);
        each(target, "Throttles", 0);
        each(target, "Duration", Report.millis(outcome.report().duration()));
    }

    /** One that was not let in. */
    void throttled(Target target) {
        each(target, "Throttles", 1);
    }

    /** How many of the function are under way as one begins. */
    void concurrent(Target target, int count) {
        each(target, "ConcurrentExecutions", count);
    }

    private void each(Target target, String name, double value) {
        dimensions(target).forEach(it -> metrics.record(new MetricKey(SPACE, name, it), value));
    }

    /** Of all functions, of this one, and of the version or alias that was asked for. */
    private static List<Map<String, String>> dimensions(Target target) {
        String function = target.function().name();
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.of());
        all.add(Map.of("FunctionName", function));
        target.asked().qualifier().ifPresent(qualifier -> {
            String resource = function + ":" + qualifier;
            all.add(Map.of("FunctionName", function, "Resource", resource));
            String version = target.version().version();
            if (!qualifier.equals(version)) {
                all.add(Map.of("FunctionName", function, "Resource", resource, "ExecutedVersion", version));
            }
        });
        return all;
    }
}
