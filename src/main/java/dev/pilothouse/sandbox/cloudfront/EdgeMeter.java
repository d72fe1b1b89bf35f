package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.cloudwatch.MetricKey;
import dev.pilothouse.sandbox.cloudwatch.Metrics;
import dev.pilothouse.sandbox.wire.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What an edge tells CloudWatch of each viewer's request. Thread-safe.
 *
 * @param extra whether the distribution's additional metrics are turned on
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/programming-cloudwatch-metrics.html">CloudFront's metrics</a>
 */
record EdgeMeter(Metrics metrics, String distribution, BooleanSupplier extra) {
    private static final String SPACE = "AWS/CloudFront";
    private static final int ALL = 100;

    void seen(Answer answer) {
        int status = answer.status();
        record("Requests", 1);
        record("BytesDownloaded", Math.max(0, answer.body().length()));
        record("4xxErrorRate", status >= 400 && status < 500 ? ALL : 0);
        record("5xxErrorRate", status >= 500 ? ALL : 0);
        record("TotalErrorRate", status >= 400 ? ALL : 0);
        if (status < 400 && extra.getAsBoolean()) {
            boolean hit = answer.headers().getOrDefault("x-cache", List.of()).stream()
                    .anyMatch(it -> it.startsWith("Hit") || it.startsWith("RefreshHit"));
            record("CacheHitRate", hit ? ALL : 0);
        }
    }

    private void record(String name, double value) {
        metrics.record(new MetricKey(SPACE, name, Map.of("DistributionId", distribution, "Region", "Global")), value);
    }
}
