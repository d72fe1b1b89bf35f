package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.cloudwatch.Metrics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A week of metrics. */
final class MetricSeed {
    private MetricSeed() {}

    static void plant(Metrics metrics, Instant now) {
        Instant end = now.truncatedTo(ChronoUnit.MINUTES);
        metrics.before(new FunctionHistory(end));
        metrics.before(new EdgeHistory(AcmeShop.DISTRIBUTION, 1, end));
        metrics.before(new EdgeHistory(AcmeShop.HELP_DISTRIBUTION, 0.2, end));
    }
}
