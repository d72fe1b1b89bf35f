package dev.pilothouse.sandbox.cloudwatch;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which metric: CloudWatch knows two apart by any difference in these.
 *
 * @param namespace such as {@code AWS/Lambda}
 * @param dimensions by name
 */
public record MetricKey(String namespace, String name, Map<String, String> dimensions) {
    public MetricKey {
        dimensions = Map.copyOf(dimensions);
    }

    /** With its dimensions in the order of their names, for showing. */
    TreeMap<String, String> ordered() {
        return new TreeMap<>(dimensions);
    }
}
