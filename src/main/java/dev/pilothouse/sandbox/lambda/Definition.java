package dev.pilothouse.sandbox.lambda;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * A function to make.
 *
 * @param configuration name, runtime, handler, role, memory, time-out, environment: what {@code CreateFunction} takes; the
 *     rest is filled in
 * @param init how long its first invocation waits for the environment to begin
 * @param memory what its code takes at rest, in MB
 */
public record Definition(
        FunctionConfiguration configuration, Code code, Duration init, int memory, Map<String, String> tags) {
    String name() {
        return configuration.functionName();
    }
}
