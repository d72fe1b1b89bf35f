package dev.pilothouse.feature.logs.search;

import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.feature.logs.lines.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks for the newest lines first, though CloudWatch Logs tells the oldest first: window by window from the end, each longer than
 * the one before while little is found, so that a range of a week is not read for its last minute. One thread at a time; any may ask how far it is.
 */
final class Backwards {
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final int FEW = 500;
    private static final int MANY = 5_000;
    private static final int AT_ONCE = 4;
    private final SearchGateway gateway;
    private final Wanted wanted;
    private Duration width = FIRST;
    private final Map<String, LeftOut> out = new ConcurrentHashMap<>();
    private volatile Instant reached;

    Backwards(SearchGateway gateway, Wanted wanted) {
        this.gateway = gateway;
        this.wanted = wanted;
        this.reached = wanted.to();
    }

    /** How far back it has looked: there is nothing newer that was not found. */
    Instant reached() {
        return reached;
    }

    /** Groups that are not there, as long as another can be read: nobody invoked their functions yet. */
    List<String> missing() {
        return left(false);
    }

    /** Groups that the role may not read, as long as it may read another. */
    List<String> denied() {
        return left(true);
    }

    private List<String> left(boolean there) {
        return wanted.groups().stream()
                .filter(group -> out.containsKey(group) && out.get(group).there() == there)
                .toList();
    }

    boolean isDone() {
        return !reached.isAfter(wanted.from());
    }

    /** The lines of the next window, the newest first; may be none. */
    List<Arrival> next() throws InterruptedException {
        Instant from = reached.minus(width);
        Wanted window = wanted.within(from.isBefore(wanted.from()) ? wanted.from() : from, reached);
        List<Arrival> found = Collections.synchronizedList(new ArrayList<>());
        List<String> there = wanted.groups().stream()
                .filter(group -> !out.containsKey(group))
                .toList();
        Parallel.<String, InterruptedException>each(
                AT_ONCE,
                there,
                group -> gateway.lines(group, window, found::addAll).ifPresent(why -> out.put(group, why)));
        if (out.size() == wanted.groups().size()) {
            throw out.values().iterator().next().why();
        }
        reached = window.from();
        if (found.size() < FEW) {
            width = width.multipliedBy(4);
        } else if (found.size() > MANY && width.compareTo(FIRST) > 0) {
            width = width.dividedBy(4);
        }
        // Those of one moment stay in their order, turned round.
        List<Arrival> newest = new ArrayList<>(found);
        newest.sort(Comparator.comparingLong(Arrival::time));
        return newest.reversed();
    }
}
