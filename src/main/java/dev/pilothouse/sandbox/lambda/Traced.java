package dev.pilothouse.sandbox.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An invocation as its trace tells of it.
 *
 * @param function its name
 * @param arn of the function, with the alias or version that was asked for
 * @param init how long its environment took to begin, which is before {@code from}; zero where it was warm
 * @param from when its code began
 * @param error the type of the error that it ended with; empty for none
 * @param spans its calls of other services
 */
public record Traced(
        Trace trace,
        String requestId,
        String function,
        String arn,
        Duration init,
        Instant from,
        Duration duration,
        String error,
        List<Span> spans) {}
