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
import java.util.Optional;

/** What a function did over time: all its metrics with one request. Blocking; thread-safe. */
public final class ChartGateway {
    private final Metrics metrics;

    public ChartGateway(AwsClients clients) {
        this.metrics = new Metrics(clients);
    }

    /** @param alias whose invocations count; empty: all of the function */
    Charts read(String function, Optional<String> alias, Range range, Instant now, List<Event> events) {
        Map<String, String> about = dimensions(function, alias);
        Span span = Span.last(range.length(), range.step(), now);
        Wanted invocations = of(about, "Invocations", "Sum");
        Wanted errors = of(about, "Errors", "Sum");
        Wanted throttles = of(about, "Throttles", "Sum");
        Wanted p50 = of(about, "Duration", "p50");
        Wanted p95 = of(about, "Duration", "p95");
        Wanted p99 = of(about, "Duration", "p99");
        Wanted concurrency = of(about, "ConcurrentExecutions", "Maximum");
        Map<Wanted, Series> read =
                metrics.read(List.of(invocations, errors, throttles, p50, p95, p99, concurrency), span);
        return new Charts(
                span,
                new Charts.Counts(read.get(invocations), read.get(errors), read.get(throttles)),
                new Charts.Times(read.get(p50), read.get(p95), read.get(p99)),
                read.get(concurrency),
                events);
    }

    // Lambda Developer Guide, "Viewing CloudWatch metrics for your Lambda functions": the dimension Resource is a
    // version or alias.
    private static Map<String, String> dimensions(String function, Optional<String> alias) {
        return alias.map(it -> Map.of("FunctionName", function, "Resource", function + ":" + it))
                .orElseGet(() -> Map.of("FunctionName", function));
    }

    private static Wanted of(Map<String, String> about, String metric, String statistic) {
        return new Wanted("AWS/Lambda", metric, about, statistic);
    }
}
