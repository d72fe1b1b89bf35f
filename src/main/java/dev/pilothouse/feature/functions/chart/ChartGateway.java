package dev.pilothouse.feature.functions.chart;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.metrics.Metrics;
import dev.pilothouse.aws.metrics.Series;
import dev.pilothouse.aws.metrics.Span;
import dev.pilothouse.aws.metrics.Wanted;
import dev.pilothouse.core.Event;
import dev.pilothouse.ui.chart.Range;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a function did over time: all its metrics with one request. Blocking; thread-safe. */
public final class ChartGateway {
    private final Metrics metrics;

    public ChartGateway(AwsClients clients) {
        this.metrics = new Metrics(clients);
    }

    Charts read(String function, Range range, Instant now, List<Event> events) {
        Span span = Span.last(range.length(), range.step(), now);
        Wanted invocations = of(function, "Invocations", "Sum");
        Wanted errors = of(function, "Errors", "Sum");
        Wanted throttles = of(function, "Throttles", "Sum");
        Wanted p50 = of(function, "Duration", "p50");
        Wanted p95 = of(function, "Duration", "p95");
        Wanted p99 = of(function, "Duration", "p99");
        Wanted concurrency = of(function, "ConcurrentExecutions", "Maximum");
        Map<Wanted, Series> read =
                metrics.read(List.of(invocations, errors, throttles, p50, p95, p99, concurrency), span);
        return new Charts(
                span,
                new Charts.Counts(read.get(invocations), read.get(errors), read.get(throttles)),
                new Charts.Times(read.get(p50), read.get(p95), read.get(p99)),
                read.get(concurrency),
                events);
    }

    private static Wanted of(String function, String metric, String statistic) {
        return new Wanted("AWS/Lambda", metric, Map.of("FunctionName", function), statistic);
    }
}
