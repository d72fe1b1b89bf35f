package dev.pilothouse.feature.tables.change;

import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Backoff;
import dev.pilothouse.feature.tables.item.Item;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends some writes, which belong together, until it is known what became of them. Sending again is safe: once they took effect
 * their conditions don't hold any more, and what is there then shows it. One use, one thread.
 */
final class Sending {
    private static final int LOST = 5;
    private static final int BUSY = 12;
    // A transaction's token holds for ten minutes.
    private static final Duration RESEND = Duration.ofMinutes(9);
    private final List<Request> requests;
    private final Supplier<Answer> wire;
    private final Explains explains;
    private final Pace pace;
    private final Clock clock;
    private final Instant begun;
    private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));
    private Optional<Fault> lost = Optional.empty();
    private int losses;
    private int busy;

    /** @param wire sends all of them once */
    Sending(List<Request> requests, Supplier<Answer> wire, Explains explains, Pace pace, Clock clock) {
        this.requests = requests;
        this.wire = wire;
        this.explains = explains;
        this.pace = pace;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** What became of the writes, apart from whose they are. */
    sealed interface Fate {
        record Took(Optional<Item> now) implements Fate {}

        record NotAsRead(Answer.NotAsRead answer) implements Fate {}

        record Refused(Fault why) implements Fate {}

        record Lost(Fault why) implements Fate {}
    }

    /** @throws InterruptedException where it was stopped while it waited; {@link #mayHaveTaken} tells the rest */
    Fate run() throws InterruptedException {
        while (true) {
            Optional<Fate> fate = once();
            if (fate.isPresent()) {
                return fate.get();
            }
            backoff.pause();
        }
    }

    /** Whether a try was sent whose answer is not known. */
    boolean mayHaveTaken() {
        return lost.isPresent();
    }

    private Optional<Fate> once() throws InterruptedException {
        pace.begin();
        try {
            return switch (wire.get()) {
                case Answer.Took(Optional<Item> now) -> {
                    pace.went();
                    yield Optional.of(new Fate.Took(now));
                }
                case Answer.NotAsRead notAsRead -> Optional.of(notAsRead(notAsRead));
                case Answer.Busy(RuntimeException why) -> busy(why);
            };
        } catch (RuntimeException e) {
            return failed(explains.explain(e));
        } finally {
            pace.end();
        }
    }

    private Fate notAsRead(Answer.NotAsRead answer) {
        pace.went();
        boolean all = answer.tookEffect(requests);
        return all && mayHaveTaken() ? new Fate.Took(answer.now().getLast()) : new Fate.NotAsRead(answer);
    }

    private Optional<Fate> busy(RuntimeException why) {
        pace.tooMany();
        busy++;
        return busy < BUSY ? Optional.empty() : ended(explains.explain(why));
    }

    private Optional<Fate> failed(Fault fault) throws InterruptedException {
        if (fault.outcome() != Outcome.UNKNOWN) {
            return ended(fault);
        }
        lost = Optional.of(fault);
        losses++;
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        boolean again = losses < LOST && clock.instant().isBefore(begun.plus(RESEND));
        return again ? Optional.empty() : Optional.of(new Fate.Lost(fault));
    }

    // A later refusal tells nothing of an earlier try that was not answered.
    private Optional<Fate> ended(Fault fault) {
        return Optional.of(lost.<Fate>map(Fate.Lost::new).orElseGet(() -> new Fate.Refused(fault)));
    }

    /** The fault of a write that was stopped before it was sent. */
    static Fault stopped() {
        return Fault.notDone(
                Text.tr("This was stopped before it was sent."),
                Text.tr("It is still staged; save it again to go on."));
    }

    /** The fault of a write that was stopped on its way. */
    static Fault stoppedOnTheWay() {
        return new Fault(
                Text.tr("This was stopped while it was being sent."),
                Outcome.UNKNOWN,
                Text.tr("It is still staged. Saving it again is safe: it takes effect once."),
                Remedy.CHECK,
                Fault.Technical.NONE);
    }
}
