package dev.pilothouse.sandbox.cloudwatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All metrics, by the minute. Thread-safe. */
public final class Metrics {
    /** AWS keeps minutes for 15 days; nothing here asks for more than a week. */
    private static final Duration KEPT = Duration.ofDays(15);

    private static final long MINUTE = 60;

    private final Clock clock;
    private final Map<MetricKey, NavigableMap<Long, Samples>> recorded = new ConcurrentHashMap<>();
    private final List<History> histories = new CopyOnWriteArrayList<>();

    /** Empty ones. */
    public Metrics(Clock clock) {
        this.clock = clock;
    }

    /** Notes a value of now. */
    public void record(MetricKey key, double value) {
        long minute = clock.instant().getEpochSecond() / MINUTE;
        NavigableMap<Long, Samples> minutes = recorded.computeIfAbsent(key, _ -> new TreeMap<>());
        synchronized (minutes) {
            minutes.computeIfAbsent(minute, _ -> new Samples()).add(value, 1);
            minutes.headMap(minute - KEPT.toMinutes()).clear();
        }
    }

    /** Tells what was before. */
    public void before(History history) {
        histories.add(history);
    }

    Collection<MetricKey> all() {
        Set<MetricKey> all = new LinkedHashSet<>();
        histories.forEach(history -> all.addAll(history.metrics()));
        all.addAll(recorded.keySet());
        return all;
    }

    /** What there was from one time, included, to another, in periods that begin at the first; empty ones are left out. */
    NavigableMap<Instant, Samples> periods(MetricKey key, Instant from, Instant to, Duration period) {
        NavigableMap<Instant, Samples> periods = new TreeMap<>();
        for (Instant begin = from; begin.isBefore(to); begin = begin.plus(period)) {
            Instant end = begin.plus(period).isBefore(to) ? begin.plus(period) : to;
            Samples samples = new Samples();
            stretch(key, begin, end).forEach(samples::add);
            if (!samples.isEmpty()) {
                periods.put(begin, samples);
            }
        }
        return periods;
    }

    private List<Samples> stretch(MetricKey key, Instant from, Instant to) {
        List<Samples> found = new ArrayList<>();
        NavigableMap<Long, Samples> minutes = recorded.getOrDefault(key, new TreeMap<>());
        long last = to.minusNanos(1).getEpochSecond() / MINUTE;
        for (long minute = from.getEpochSecond() / MINUTE; minute <= last; minute++) {
            Instant at = Instant.ofEpochSecond(minute * MINUTE);
            histories.forEach(history -> history.minute(key, at).ifPresent(found::add));
        }
        synchronized (minutes) {
            minutes.subMap(from.getEpochSecond() / MINUTE, true, last, true)
                    .values()
                    .forEach(samples -> {
                        Samples copy = new Samples();
                        copy.add(samples);
                        found.add(copy);
                    });
        }
        return found;
    }

    void clear() {
        recorded.clear();
        histories.clear();
    }
}
