package dev.pilothouse.sandbox.shop;

import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.lambda.LambdaService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What visitors did before the sandbox began: their errands run once more, as fast as can be, for what the functions logged.
 * Nothing is written to tables. One thread.
 */
public final class PastVisits {
    private static final long SEED = 20_261_125;

    private final LambdaService lambda;
    private final PastClock clock;
    private final Visitors visitors;
    private final Deque<Runnable> events = new ArrayDeque<>();
    private final Map<String, Instant> free = new HashMap<>();

    /** @param lambda a service of the past, over functions that write nothing; {@code clock} is its own */
    public PastVisits(LambdaService lambda, DynamoDbService tables, PastClock clock) {
        this.lambda = lambda;
        this.clock = clock;
        ShopData data = new ShopData(tables, false);
        this.visitors = new Visitors(data, SEED);
        lambda.waiting(clock::pass);
        lambda.events(events::add);
        lambda.retriesAfter(Duration.ZERO);
    }

    /** Runs them from the clock's time to that one. */
    public void run(Instant end) {
        Instant at = clock.instant();
        try {
            for (at = at.plus(visitors.pause(at)); at.isBefore(end); at = at.plus(visitors.pause(at))) {
                run(visitors.next(), at, end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One after another for each function, since there is one environment of each. */
    private void run(Errand errand, Instant at, Instant end) throws InterruptedException {
        Instant begin = free.getOrDefault(errand.function(), at);
        clock.set(begin.isAfter(at) ? begin : at);
        // What would not be over by then is left out.
        if (clock.instant().plusSeconds(10).isAfter(end)) {
            return;
        }
        visitors.answered(errand, lambda.invoke(errand.function(), Traffic.alias(errand.function()), errand.event()));
        while (!events.isEmpty()) {
            events.poll().run();
        }
        free.put(errand.function(), clock.instant());
    }
}
