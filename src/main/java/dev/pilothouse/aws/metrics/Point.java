package dev.pilothouse.aws.metrics;

import java.time.Instant;

/**
 * One figure.
 *
 * @param at when the period that it is about begins
 */
public record Point(Instant at, double value) {}
