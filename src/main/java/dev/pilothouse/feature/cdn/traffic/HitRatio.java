package dev.pilothouse.feature.cdn.traffic;

import dev.pilothouse.aws.metrics.Series;

/** How much of what visitors asked for the edge had; CloudFront measures it only where that is paid for. */
sealed interface HitRatio {
    /** Of a hundred requests so many, by period. */
    record Measured(Series series) implements HitRatio {}

    /** The additional metrics of the distribution are turned off. */
    record Off() implements HitRatio {}

    /**
     * Nothing was measured, and whether anything ever is could not be asked.
     *
     * @param why as a part of a sentence
     */
    record Unknown(String why) implements HitRatio {}
}
