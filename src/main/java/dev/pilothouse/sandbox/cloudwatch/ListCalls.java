package dev.pilothouse.sandbox.cloudwatch;

import dev.pilothouse.sandbox.wire.Call;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsResponse;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.RecentlyActive;

/** ListMetrics. */
record ListCalls(Metrics metrics, String home) {
    private static final int PAGE = 500;
    private static final Duration RECENT = Duration.ofHours(3);

    ListMetricsResponse list(ListMetricsRequest request, Call call) {
        List<MetricKey> all = metrics.all().stream()
                .filter(key -> Asked.isThere(call, key.namespace(), home))
                .filter(key ->
                        request.namespace() == null || request.namespace().equals(key.namespace()))
                .filter(key ->
                        request.metricName() == null || request.metricName().equals(key.name()))
                .filter(key -> request.dimensions().stream().allMatch(filter -> fits(key, filter)))
                .filter(key -> request.recentlyActive() != RecentlyActive.PT3_H || isRecent(key, call))
                .toList();
        int from = request.nextToken() == null ? 0 : token(request.nextToken());
        int to = Math.min(all.size(), from + PAGE);
        return ListMetricsResponse.builder()
                .metrics(all.subList(Math.min(from, to), to).stream()
                        .map(ListCalls::metric)
                        .toList())
                .nextToken(to < all.size() ? Integer.toString(to) : null)
                .build();
    }

    private static boolean fits(MetricKey key, DimensionFilter filter) {
        String value = key.dimensions().get(filter.name());
        return value != null && (filter.value() == null || filter.value().equals(value));
    }

    private boolean isRecent(MetricKey key, Call call) {
        return !metrics.periods(key, call.now().minus(RECENT), call.now(), RECENT)
                .isEmpty();
    }

    private static int token(String token) {
        if (!token.matches("\\d{1,9}")) {
            throw CloudWatchErrors.token();
        }
        return Integer.parseInt(token);
    }

    private static Metric metric(MetricKey key) {
        return Metric.builder()
                .namespace(key.namespace())
                .metricName(key.name())
                .dimensions(key.ordered().entrySet().stream()
                        .map(it -> Dimension.builder()
                                .name(it.getKey())
                                .value(it.getValue())
                                .build())
                        .toList())
                .build();
    }
}
