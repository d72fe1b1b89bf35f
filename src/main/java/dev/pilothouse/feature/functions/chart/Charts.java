package dev.pilothouse.feature.functions.chart;

import dev.pilothouse.aws.metrics.Series;
import dev.pilothouse.aws.metrics.Span;
import dev.pilothouse.core.Event;
import java.util.List;

/**
 * What a function did in some time.
 *
 * @param counts how often it ran, failed and was throttled
 * @param times how long it ran, in milliseconds
 * @param concurrency the most copies that ran at once
 * @param events deployments: versions published, and what was changed from here
 */
record Charts(Span span, Counts counts, Times times, Series concurrency, List<Event> events) {
    /** How often, by period. */
    record Counts(Series invocations, Series errors, Series throttles) {}

    /** How long, by period: half of them took at most p50. */
    record Times(Series p50, Series p95, Series p99) {}
}
