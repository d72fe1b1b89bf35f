package dev.pilothouse.feature.logs.errors;

import dev.pilothouse.feature.logs.lines.Histogram;
import java.util.List;

/**
 * Errors of one shape.
 *
 * @param first when it came first, in milliseconds of the epoch
 * @param last when it came last
 * @param example the number of the latest of its lines
 * @param trend how many came when
 */
public record ErrorGroup(
        Shape shape,
        long count,
        long first,
        long last,
        long example,
        List<Histogram.Bar> trend,
        List<String> sources) {}
