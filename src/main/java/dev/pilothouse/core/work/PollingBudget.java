package dev.pilothouse.core.work;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntSupplier;

/**
 * How many requests the panes of all windows may send in an hour to keep fresh by themselves, since AWS counts and bills
 * requests. Everything that reads again and again asks here before; what a person asks for is never counted. Thread-safe.
 */
public final class PollingBudget {
    /** Requests an hour; 0 where nothing is read by itself. */
    public static final Setting<Integer> REQUESTS = Setting.of("pollingRequestsAnHour", Integer.class, 600);

    private static final Duration HOUR = Duration.ofHours(1);
    private final IntSupplier anHour;
    private final Clock clock;
    private final Deque<Spent> spent = new ArrayDeque<>();

    private record Spent(Instant at, int requests) {}

    /** What asking comes to. */
    public sealed interface Answer {
        /** They may be sent, and are counted. */
        record Granted() implements Answer {}

        /**
         * Not now.
         *
         * @param anHour how many the budget has
         * @param again when there is room for them
         */
        record UsedUp(int anHour, Instant again) implements Answer {}

        /** The person wants nothing to be read by itself. */
        record Off() implements Answer {}
    }

    /** As chosen in the settings; another choice holds at once. */
    public PollingBudget(Settings settings, Clock clock) {
        this(() -> settings.get(REQUESTS), clock);
    }

    PollingBudget(IntSupplier anHour, Clock clock) {
        this.anHour = anHour;
        this.clock = clock;
    }

    /** Asks for so many requests within any hour. */
    public synchronized Answer ask(int requests) {
        int budget = Math.max(0, anHour.getAsInt());
        if (budget == 0) {
            return new Answer.Off();
        }
        Instant now = clock.instant();
        while (!spent.isEmpty() && !spent.getFirst().at().plus(HOUR).isAfter(now)) {
            spent.removeFirst();
        }
        int used = spent.stream().mapToInt(Spent::requests).sum();
        // What needs more than the whole budget may go once an hour, rather than never.
        if (used > 0 && used + requests > budget) {
            return new Answer.UsedUp(budget, roomFor(used + requests - budget));
        }
        spent.addLast(new Spent(now, requests));
        return new Answer.Granted();
    }

    private Instant roomFor(int missing) {
        int freed = 0;
        for (Spent one : spent) {
            freed += one.requests();
            if (freed >= missing) {
                return one.at().plus(HOUR);
            }
        }
        return spent.getLast().at().plus(HOUR);
    }
}
