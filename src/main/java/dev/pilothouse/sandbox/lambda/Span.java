package dev.pilothouse.sandbox.lambda;

import java.time.Duration;

/**
 * A call of another service during an invocation.
 *
 * @param service such as {@code DynamoDB}
 * @param operation such as {@code GetItem Orders}
 * @param from since the invocation's start
 */
public record Span(String service, String operation, Duration from, Duration to) {}
