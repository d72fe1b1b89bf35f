package dev.pilothouse.feature.logs.tail;

import dev.pilothouse.feature.logs.lines.Arrival;
import dev.pilothouse.feature.logs.search.SearchGateway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was written before a tail began: read when the tail stands, so that nothing falls between the two, and what the tail tells
 * of it once more is left out. One thread only.
 */
final class Backlog {
    private static final int MOST = 10_000;
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private final SearchGateway gateway;
    private final List<String> groups;
    private final String pattern;
    private final Duration length;
    private final Map<Arrival, Integer> recent = new HashMap<>();
    private Instant ends = Instant.MAX;
    private boolean read;

    Backlog(SearchGateway gateway, List<String> groups, String pattern, Duration length) {
        this.gateway = gateway;
        this.groups = groups;
        this.pattern = pattern;
        this.length = length;
    }

    /** A sink that tells another one the same, with the lines before. */
    TailGateway.Sink before(TailGateway.Sink into, Clock clock) {
        return new TailGateway.Sink() {
            @Override
            public void state(TailState state) throws InterruptedException {
                into.state(state);
                boolean stands = state instanceof TailState.Live || state instanceof TailState.Polling;
                if (stands && !read) {
                    read = true;
                    into.before(written(clock.instant()));
                    ends = clock.instant().plus(OVERLAP);
                }
            }

            @Override
            public void lines(List<Arrival> lines) {
                into.lines(
                        recent.isEmpty()
                                ? lines
                                : lines.stream().filter(line -> isFresh(line)).toList());
                if (clock.instant().isAfter(ends)) {
                    recent.clear();
                }
            }
        };
    }

    private boolean isFresh(Arrival line) {
        Integer left = recent.get(line);
        if (left == null) {
            return true;
        }
        recent.put(line, left - 1);
        if (left == 1) {
            recent.remove(line);
        }
        return false;
    }

    private List<Arrival> written(Instant now) throws InterruptedException {
        List<Arrival> oldestFirst =
                new ArrayList<>(gateway.newest(groups, pattern, now.minus(length), now.plusMillis(1), MOST)
                        .reversed());
        // Not only the latest: a line may arrive long after its time.
        oldestFirst.forEach(line -> recent.merge(line, 1, Integer::sum));
        return oldestFirst;
    }
}
