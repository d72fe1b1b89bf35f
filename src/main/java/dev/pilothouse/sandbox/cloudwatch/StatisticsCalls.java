package dev.pilothouse.sandbox.cloudwatch;

import dev.pilothouse.sandbox.wire.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsResponse;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

/**
 * GetMetricStatistics.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html">GetMetricStatistics</a>
 */
record StatisticsCalls(Metrics metrics, String home) {
    private static final int MOST = 1440;

    GetMetricStatisticsResponse get(GetMetricStatisticsRequest request, Call call) {
        Asked.range(request.startTime(), request.endTime());
        Duration period = Asked.period(request.period());
        if (request.statisticsAsStrings().isEmpty()
                == request.extendedStatistics().isEmpty()) {
            throw CloudWatchErrors.combination(
                    "Must specify either Statistics or ExtendedStatistics, and not both of them.");
        }
        Instant from = request.startTime().truncatedTo(ChronoUnit.MINUTES);
        long points = Math.ceilDiv(Duration.between(from, request.endTime()).toSeconds(), period.toSeconds());
        if (points > MOST) {
            throw CloudWatchErrors.combination(String.format(
                    Locale.ROOT,
                    "You have requested up to %,d datapoints, which exceeds the limit of %,d. You may reduce the"
                            + " datapoints requested by increasing Period, or decreasing the time range.",
                    points,
                    MOST));
        }
        MetricKey key = Asked.key(request.namespace(), request.metricName(), request.dimensions());
        NavigableMap<Instant, Samples> found = Asked.isThere(call, key.namespace(), home)
                ? metrics.periods(key, from, request.endTime(), period)
                : new TreeMap<>();
        List<Datapoint> all = new ArrayList<>();
        found.forEach((at, samples) -> all.add(point(request, key, at, samples)));
        // AWS gives them in no order at all.
        Collections.rotate(all, all.size() / 2);
        return GetMetricStatisticsResponse.builder()
                .label(request.metricName())
                .datapoints(all)
                .build();
    }

    private static Datapoint point(GetMetricStatisticsRequest request, MetricKey key, Instant at, Samples samples) {
        Datapoint.Builder point = Datapoint.builder().timestamp(at).unit(unit(key));
        Map<String, Double> extended = new TreeMap<>();
        for (String name : request.statisticsAsStrings()) {
            double value = value(name, samples);
            switch (name) {
                case "SampleCount" -> point.sampleCount(value);
                case "Sum" -> point.sum(value);
                case "Average" -> point.average(value);
                case "Minimum" -> point.minimum(value);
                default -> point.maximum(value);
            }
        }
        request.extendedStatistics().forEach(name -> extended.put(name, value(name, samples)));
        return (extended.isEmpty() ? point : point.extendedStatistics(extended)).build();
    }

    private static double value(String name, Samples samples) {
        return Stat.named(name)
                .orElseThrow(() -> CloudWatchErrors.unknown("the statistic " + name))
                .of()
                .applyAsDouble(samples);
    }

    private static StandardUnit unit(MetricKey key) {
        return switch (key.name()) {
            case "Duration" -> StandardUnit.MILLISECONDS;
            case "Requests" -> StandardUnit.NONE;
            case "BytesDownloaded" -> StandardUnit.NONE;
            case "4xxErrorRate", "5xxErrorRate", "CacheHitRate", "TotalErrorRate" -> StandardUnit.PERCENT;
            default -> StandardUnit.COUNT;
        };
    }
}
