package dev.pilothouse.aws.metrics;

import java.util.Map;

/**
 * One metric of CloudWatch by one statistic.
 *
 * @param namespace such as {@code AWS/Lambda}
 * @param metric such as {@code Errors}
 * @param dimensions what it is about, such as {@code FunctionName}
 * @param statistic as CloudWatch calls it: {@code Sum}, {@code Maximum}, {@code p95}
 */
public record Wanted(String namespace, String metric, Map<String, String> dimensions, String statistic) {
    public Wanted {
        dimensions = Map.copyOf(dimensions);
    }
}
