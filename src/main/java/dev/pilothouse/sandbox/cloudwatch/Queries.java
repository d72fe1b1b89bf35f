package dev.pilothouse.sandbox.cloudwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;

/** The queries of one request, each worked out once, in whatever order they need one another. One thread. */
final class Queries {
    private final Metrics metrics;
    private final GetMetricDataRequest request;
    private final Predicate<String> there;
    private final Map<String, Line> done = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Map<Read, NavigableMap<Instant, Samples>> read = new HashMap<>();

    /** @param there whether a namespace's metrics are where the request went */
    Queries(Metrics metrics, GetMetricDataRequest request, Predicate<String> there) {
        this.metrics = metrics;
        this.request = request;
        this.there = there;
    }

    Line line(String id) {
        return find(id).orElseThrow();
    }

    private Optional<Line> find(String id) {
        if (done.containsKey(id)) {
            return Optional.of(done.get(id));
        }
        Optional<MetricDataQuery> query = request.metricDataQueries().stream()
                .filter(it -> id.equals(it.id()))
                .findFirst();
        if (query.isPresent() && !underWay.add(id)) {
            throw CloudWatchErrors.validation(
                    "Error in expression '" + query.get().expression() + "': Circular reference");
        }
        query.ifPresent(it -> done.put(id, it.metricStat() == null ? math(it) : metric(it.metricStat())));
        return query.map(_ -> done.get(id));
    }

    private Line math(MetricDataQuery query) {
        List<Line> all = new ArrayList<>();
        for (MetricDataQuery each : request.metricDataQueries()) {
            if (each.metricStat() != null) {
                all.add(line(each.id()));
            }
        }
        Duration period =
                all.stream().map(Line::period).max(Duration::compareTo).orElse(Duration.ofMinutes(1));
        Line line = new MetricMath(query.expression(), this::find, all, times(period)).line();
        if (line.isNumber()) {
            throw CloudWatchErrors.validation("Error in expression '" + query.expression()
                    + "': The expression must return a time series, and not a number");
        }
        return line;
    }

    private Line metric(MetricStat asked) {
        Stat stat =
                Stat.named(asked.stat()).orElseThrow(() -> CloudWatchErrors.unknown("the statistic " + asked.stat()));
        Duration period = Asked.period(asked.period());
        MetricKey key = Asked.key(
                asked.metric().namespace(),
                asked.metric().metricName(),
                asked.metric().dimensions());
        NavigableMap<Instant, Double> points = new TreeMap<>();
        if (there.test(key.namespace())) {
            read.computeIfAbsent(new Read(key, period), this::periods)
                    .forEach((at, samples) -> points.put(at, stat.of().applyAsDouble(samples)));
        }
        return Line.of(points, period);
    }

    private NavigableMap<Instant, Samples> periods(Read what) {
        return metrics.periods(what.key, aligned(what.period), request.endTime(), what.period);
    }

    private List<Instant> times(Duration period) {
        List<Instant> times = new ArrayList<>();
        for (Instant at = aligned(period); at.isBefore(request.endTime()); at = at.plus(period)) {
            times.add(at);
        }
        return times;
    }

    /** Periods begin at their own multiples. */
    private Instant aligned(Duration period) {
        long seconds = period.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(request.startTime().getEpochSecond(), seconds) * seconds);
    }

    private record Read(MetricKey key, Duration period) {}
}
