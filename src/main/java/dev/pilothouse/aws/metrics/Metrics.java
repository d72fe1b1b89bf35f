package dev.pilothouse.aws.metrics;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/**
 * Reads many metrics at once: up to 500 with one request (CloudWatch API, {@code GetMetricData}). Each metric that is asked for
 * costs a little, so nobody asks by themselves again and again. Blocking; thread-safe.
 */
public final class Metrics {
    private static final int AT_ONCE = 500;
    private final Supplier<CloudWatchClient> client;

    /** Of the session's region. */
    public Metrics(AwsClients clients) {
        this(() -> clients.get(CloudWatchClient.class, CloudWatchClient::builder, Calls.READ));
    }

    private Metrics(Supplier<CloudWatchClient> client) {
        this.client = client;
    }

    /** Of CloudFront's region, in which its metrics are (Developer Guide, "CloudFront and edge function metrics"). */
    public static Metrics ofTheEdge(AwsClients clients) {
        return new Metrics(() -> clients.ofTheEdge(CloudWatchClient.class, CloudWatchClient::builder, Calls.READ));
    }

    /** What each was in that time; one of which CloudWatch knows nothing is {@link Series#NONE}. */
    public Map<Wanted, Series> read(Collection<Wanted> wanted, Span span) {
        List<Wanted> all = wanted.stream().distinct().toList();
        Map<Wanted, List<Point>> points = new LinkedHashMap<>();
        all.forEach(one -> points.put(one, new ArrayList<>()));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            read(all.subList(from, Math.min(all.size(), from + AT_ONCE)), span, points);
        }
        Map<Wanted, Series> series = new LinkedHashMap<>();
        points.forEach((one, its) -> series.put(one, its.isEmpty() ? Series.NONE : new Series(its)));
        return series;
    }

    private void read(List<Wanted> wanted, Span span, Map<Wanted, List<Point>> points) {
        List<MetricDataQuery> queries = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            queries.add(query("m" + i, wanted.get(i), span));
        }
        String next = null;
        do {
            String token = next;
            GetMetricDataResponse page = client.get()
                    .getMetricData(request -> request.metricDataQueries(queries)
                            .startTime(span.from())
                            .endTime(span.to())
                            .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                            .nextToken(token));
            page.metricDataResults()
                    .forEach(result -> add(
                            result,
                            points.get(wanted.get(Integer.parseInt(result.id().substring(1))))));
            next = page.nextToken();
        } while (next != null && !next.isEmpty());
    }

    private static MetricDataQuery query(String id, Wanted wanted, Span span) {
        List<Dimension> dimensions = wanted.dimensions().entrySet().stream()
                .map(it -> Dimension.builder()
                        .name(it.getKey())
                        .value(it.getValue())
                        .build())
                .toList();
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(stat -> stat.metric(metric -> metric.namespace(wanted.namespace())
                                .metricName(wanted.metric())
                                .dimensions(dimensions))
                        .period((int) span.period().toSeconds())
                        .stat(wanted.statistic()))
                .build();
    }

    private static void add(MetricDataResult result, List<Point> points) {
        for (int i = 0; i < result.timestamps().size(); i++) {
            points.add(new Point(result.timestamps().get(i), result.values().get(i)));
        }
    }
}
