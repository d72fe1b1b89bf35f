package dev.pilothouse.feature.functions.shape;

import java.time.Duration;

/**
 * How a function, or one version of it, is made and set up.
 *
 * @param arn of the function, without a version
 */
public record FunctionShape(String name, String arn, Code code, Limits limits, Surroundings around, Standing standing) {
    /**
     * What it may use.
     *
     * @param memory in MB
     * @param disk in MB, below {@code /tmp}
     */
    public record Limits(int memory, Duration time, int disk) {}
}
