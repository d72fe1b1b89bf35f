package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.logs.insights.Query;
import dev.pilothouse.sandbox.logs.insights.Results;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;

/** A query that was started; its result is made when somebody first asks how far it is. Thread-safe. */
final class RunningQuery {
    private final Asked asked;
    private final Records records;
    private final long startedNanos = System.nanoTime();
    private Optional<Results> results = Optional.empty();
    private final AtomicLong bytes = new AtomicLong();
    private boolean stopped;

    /**
     * What was asked; times are milliseconds since 1970.
     *
     * @param to the last moment that counts
     */
    record Asked(
            String id, String text, Query query, List<Group> groups, long created, long from, long to, int limit) {}

    RunningQuery(Asked asked, Records records) {
        this.asked = asked;
        this.records = records;
    }

    Asked asked() {
        return asked;
    }

    /** @param takes how long it runs at least, in real time; the first tenth of it it is only scheduled */
    synchronized QueryStatus status(Duration takes) {
        if (stopped) {
            return QueryStatus.CANCELLED;
        }
        double done = done(takes);
        if (done < 0.1) {
            return QueryStatus.SCHEDULED;
        }
        return done < 1 ? QueryStatus.RUNNING : QueryStatus.COMPLETE;
    }

    /** Whether it was still running. */
    synchronized boolean stop(Duration takes) {
        boolean running = !stopped && done(takes) < 1;
        stopped |= running;
        return running;
    }

    /** What it has found; nothing before its end. */
    synchronized List<Map<String, String>> rows(Duration takes) {
        return status(takes) == QueryStatus.COMPLETE ? results().rows() : List.of();
    }

    /** How many records it has looked at and kept so far, and the bytes of those it looked at. */
    synchronized Scan scan(Duration takes) {
        if (stopped || status(takes) == QueryStatus.SCHEDULED) {
            return new Scan(0, 0, 0);
        }
        double done = Math.min(1, done(takes));
        Results all = results();
        return new Scan(
                Math.floor(all.matched() * done), Math.floor(all.scanned() * done), Math.floor(bytes.get() * done));
    }

    record Scan(double matched, double scanned, double bytes) {}

    private double done(Duration takes) {
        return takes.isZero() ? 1 : (double) (System.nanoTime() - startedNanos) / takes.toNanos();
    }

    private Results results() {
        if (results.isEmpty()) {
            results = Optional.of(Results.of(
                    asked.query(), records.between(asked.from(), asked.to(), bytes::addAndGet), asked.limit()));
        }
        return results.get();
    }
}
