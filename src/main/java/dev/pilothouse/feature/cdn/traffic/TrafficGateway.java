package dev.pilothouse.feature.cdn.traffic;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.cloudfront.Distributions;
import dev.pilothouse.aws.metrics.Metrics;
import dev.pilothouse.aws.metrics.Series;
import dev.pilothouse.aws.metrics.Span;
import dev.pilothouse.aws.metrics.Wanted;
import dev.pilothouse.ui.chart.Range;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What CloudWatch knows of one distribution: all its metrics with one request. Blocking; thread-safe. */
public final class TrafficGateway {
    private final Metrics metrics;
    private final Distributions distributions;
    private final String distribution;

    /** @param distribution its id */
    public TrafficGateway(AwsClients clients, String distribution) {
        this.metrics = Metrics.ofTheEdge(clients);
        this.distributions = new Distributions(clients);
        this.distribution = distribution;
    }

    Traffic read(Range range, Instant now) {
        Span span = Span.last(range.length(), range.step(), now);
        Wanted requests = of("Requests", "Sum");
        Wanted bytes = of("BytesDownloaded", "Sum");
        Wanted client = of("4xxErrorRate", "Average");
        Wanted server = of("5xxErrorRate", "Average");
        Wanted hits = of("CacheHitRate", "Average");
        Map<Wanted, Series> read = metrics.read(List.of(requests, bytes, client, server, hits), span);
        return new Traffic(
                range,
                span,
                read.get(requests),
                read.get(bytes),
                new Traffic.Errors(read.get(client), read.get(server)),
                hits(read.get(hits)));
    }

    // Where something was measured, nobody has to be asked whether it is.
    private HitRatio hits(Series measured) {
        if (!measured.points().isEmpty()) {
            return new HitRatio.Measured(measured);
        }
        return switch (distributions.extraMetrics(distribution)) {
            case Distributions.Extra.On on -> new HitRatio.Measured(Series.NONE);
            case Distributions.Extra.Off off -> new HitRatio.Off();
            case Distributions.Extra.Unknown unknown -> new HitRatio.Unknown(unknown.why());
        };
    }

    // All edges together: CloudFront has no metrics by region.
    private Wanted of(String metric, String statistic) {
        return new Wanted(
                "AWS/CloudFront", metric, Map.of("DistributionId", distribution, "Region", "Global"), statistic);
    }
}
