package dev.pilothouse.sandbox.shop;

import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.lambda.LambdaService;
import java.io.IOException;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * People who use the shop: about one invocation a second by day, and fewer by night. Runs on virtual threads until it is
 * closed. Thread-safe.
 */
public final class Traffic implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Traffic.class.getName());
    /** The program starts first. */
    private static final Duration AT_FIRST = Duration.ofSeconds(3);

    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final long SEED = 20_261_126;
    /** These have no alias. */
    private static final Set<String> NEWEST = Set.of("nightly-report", "order-feed");

    private final LambdaService lambda;
    private final ShopData data;
    private final Clock clock;
    private final double pace;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean paused;

    private Traffic(LambdaService lambda, ShopData data, Clock clock, double pace) {
        this.pace = pace;
        this.lambda = lambda;
        this.data = data;
        this.clock = clock;
    }

    /** Lets people in from a few seconds on. */
    public static Traffic begin(LambdaService lambda, DynamoDbService tables, Clock clock) {
        return begin(lambda, tables, clock, 1);
    }

    /** Lets people look at the site as well. */
    public void look(Site site) {
        threads.execute(() -> look(site, new Pages(SEED)));
    }

    private void look(Site site, Pages pages) {
        try {
            pause(AT_FIRST);
            while (true) {
                pause(pages.pause(clock.instant()));
                if (!paused) {
                    site.visit(pages.next());
                }
            }
        } catch (InterruptedException e) {
            LOG.log(Logger.Level.DEBUG, "the site is left alone");
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "the site could not be looked at", e);
        }
    }

    /** @param pace of their pauses: 1 as in life, less for hurry */
    static Traffic begin(LambdaService lambda, DynamoDbService tables, Clock clock, double pace) {
        Traffic traffic = new Traffic(lambda, ShopData.of(tables), clock, pace);
        traffic.threads.execute(traffic::run);
        return traffic;
    }

    /** Keeps people out, or lets them in again; what is under way goes on. */
    public void pause(boolean out) {
        paused = out;
    }

    private void run() {
        try {
            pause(AT_FIRST);
            Visitors visitors = new Visitors(data, SEED);
            while (true) {
                pause(visitors.pause(clock.instant()));
                if (paused) {
                    pause(MOMENT);
                } else {
                    Errand errand = next(visitors);
                    threads.execute(() -> send(errand, visitors));
                }
            }
        } catch (InterruptedException e) {
            LOG.log(Logger.Level.DEBUG, "the shop closes");
        } catch (RejectedExecutionException e) {
            LOG.log(Logger.Level.DEBUG, "the shop was closed");
        }
    }

    private void pause(Duration time) throws InterruptedException {
        Thread.sleep(Duration.ofNanos((long) (time.toNanos() * pace)));
    }

    private static Errand next(Visitors visitors) {
        synchronized (visitors) {
            return visitors.next();
        }
    }

    private void send(Errand errand, Visitors visitors) {
        try {
            var answer = lambda.invoke(errand.function(), alias(errand.function()), errand.event());
            synchronized (visitors) {
                visitors.answered(errand, answer);
            }
        } catch (InterruptedException e) {
            LOG.log(Logger.Level.DEBUG, "a visitor left when the shop closed");
        }
    }

    static Optional<String> alias(String function) {
        return NEWEST.contains(function) ? Optional.empty() : Optional.of("live");
    }

    /** Where the site's pages are. */
    @FunctionalInterface
    public interface Site {
        /** Looks at one, by its path. */
        void visit(String path) throws IOException;
    }

    /** Sends everybody away at once. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
