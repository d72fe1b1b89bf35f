package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.World;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudfront.model.Invalidation;
import software.amazon.awssdk.services.cloudfront.model.InvalidationBatch;

/**
 * The invalidations of one distribution. Each takes a while of real time, during which the edge serves what it has;
 * that the while is over is noticed by whoever looks next, the edge included. Thread-safe.
 */
final class Invalidations {
    /** "Concurrent invalidation request maximum", CloudFront's Developer Guide. */
    private static final long PATHS_IN_PROGRESS = 3000;

    private static final long WILDCARDS_IN_PROGRESS = 15;

    private final World world;
    private final Supplier<Duration> takes;
    private final Edge edge;
    private final Map<String, Order> orders = new LinkedHashMap<>();

    Invalidations(World world, Supplier<Duration> takes, Edge edge) {
        this.world = world;
        this.takes = takes;
        this.edge = edge;
    }

    /** Starts one, or gives back the one that the same caller reference with the same paths had started. */
    synchronized Invalidation create(InvalidationBatch batch) {
        settle();
        List<InvalidationPath> paths = InvalidationRules.paths(batch);
        Optional<Invalidation> earlier = orders.values().stream()
                .map(Order::invalidation)
                .filter(it -> it.invalidationBatch().callerReference().equals(batch.callerReference()))
                .findFirst();
        if (earlier.isPresent()) {
            return InvalidationRules.same(earlier.get(), batch);
        }
        requireRoom(paths, true, WILDCARDS_IN_PROGRESS);
        requireRoom(paths, false, PATHS_IN_PROGRESS);
        Invalidation started = Invalidation.builder()
                .id("I" + world.ids().get())
                .status("InProgress")
                .createTime(world.clock().instant().truncatedTo(ChronoUnit.MILLIS))
                .invalidationBatch(batch)
                .build();
        orders.put(started.id(), new Order(started, paths, System.nanoTime(), false));
        return started;
    }

    synchronized Optional<Invalidation> get(String id) {
        settle();
        return Optional.ofNullable(orders.get(id)).map(Order::invalidation);
    }

    synchronized List<Invalidation> newestFirst() {
        settle();
        return new ArrayList<>(orders.values())
                .reversed().stream().map(Order::invalidation).toList();
    }

    synchronized int inProgress() {
        settle();
        return (int) orders.values().stream().filter(order -> !order.done()).count();
    }

    /** Completes what has taken long enough: the edge forgets first, then the status says so. */
    synchronized void settle() {
        long now = System.nanoTime();
        orders.replaceAll((_, order) -> order.isDue(now, takes.get()) ? completed(order) : order);
    }

    private Order completed(Order order) {
        edge.forget(order.paths());
        return order.completed();
    }

    private void requireRoom(List<InvalidationPath> paths, boolean wildcards, long limit) {
        long underway = orders.values().stream()
                .filter(order -> !order.done())
                .mapToLong(order -> count(order.paths(), wildcards))
                .sum();
        long wanted = count(paths, wildcards);
        if (wanted > 0 && underway + wanted > limit) {
            throw CloudFrontErrors.tooManyInvalidations();
        }
    }

    private static long count(List<InvalidationPath> paths, boolean wildcards) {
        return paths.stream().filter(path -> path.wildcard() == wildcards).count();
    }

    /** An invalidation and when it was started, by {@link System#nanoTime}. */
    private record Order(Invalidation invalidation, List<InvalidationPath> paths, long started, boolean done) {
        boolean isDue(long now, Duration takes) {
            return !done && now - started >= takes.toNanos();
        }

        Order completed() {
            return new Order(invalidation.copy(it -> it.status("Completed")), paths, started, true);
        }
    }
}
