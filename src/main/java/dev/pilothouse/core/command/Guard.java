package dev.pilothouse.core.command;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Keeps production read-only: from the start of every session until somebody unlocks it with a reason, for a set time. It
 * locks again at the end of that time, after {@link #IDLE} without a key or a click, and by hand; what runs by then runs on.
 * Other environments are never locked. Screen thread only.
 */
public final class Guard {
    /** Without work for so long, it locks again. */
    public static final Duration IDLE = Duration.ofMinutes(15);

    /** How long it may be unlocked. */
    public static final List<Duration> TIMES = List.of(15, 30, 60).stream()
            .map(minutes -> Duration.ofMinutes(minutes))
            .toList();

    /** What is offered first. */
    public static final Duration USUAL = Duration.ofMinutes(30);

    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<State> state;
    private Instant used = Instant.MIN;
    private Runnable asked = () -> {};

    private Guard(Clock clock, State state) {
        this.clock = clock;
        this.state = new ReadOnlyObjectWrapper<>(state);
    }

    /** Whether writes pass. */
    public sealed interface State {
        /** Always. */
        record Open() implements State {}

        /** Never. */
        record Locked() implements State {}

        /** From {@code since} until {@code until}, at most. */
        record Unlocked(String reason, Instant since, Instant until) implements State {}
    }

    /** One that never locks. */
    public static Guard open() {
        return new Guard(Clock.systemUTC(), new State.Open());
    }

    /** For a new session: locked in production. */
    public static Guard of(Environment environment, Clock clock) {
        return environment == Environment.PRODUCTION ? new Guard(clock, new State.Locked()) : open();
    }

    /** As it was at the last {@link #look}. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether writes are refused, by the clock. */
    public boolean locked() {
        return now() instanceof State.Locked;
    }

    /** Why changes are made just now; empty where nothing had to be unlocked. */
    public Optional<String> reason() {
        return now() instanceof State.Unlocked unlocked ? Optional.of(unlocked.reason()) : Optional.empty();
    }

    /** How long it stays unlocked if somebody goes on working; zero where it is not unlocked. */
    public Duration left() {
        return now() instanceof State.Unlocked unlocked
                ? Duration.between(clock.instant(), unlocked.until())
                : Duration.ZERO;
    }

    /** What is wrong with a reason. */
    public static Optional<String> problem(String reason) {
        int length = reason.strip().codePointCount(0, reason.strip().length());
        return length < SHORTEST || length > LONGEST
                ? Optional.of(Text.tr("A reason has {0} to {1} characters.", SHORTEST, LONGEST))
                : Optional.empty();
    }

    /**
     * Lets writes pass. Refused for a reason that is too short or too long; without effect where nothing is locked.
     *
     * @param time one of {@link #TIMES}
     */
    public void unlock(String reason, Duration time) {
        problem(reason).ifPresent(words -> {
            throw Refused.notDone(words, Text.tr("Say in a few words why you change production."));
        });
        if (!TIMES.contains(time)) {
            throw new IllegalArgumentException("unlock for " + time);
        }
        if (locked()) {
            used = clock.instant();
            state.set(new State.Unlocked(reason.strip(), used, used.plus(time)));
        }
    }

    /** Locks at once; without effect where nothing is ever locked. */
    public void lock() {
        if (!(state.get() instanceof State.Open)) {
            state.set(new State.Locked());
        }
    }

    /** Somebody is working. */
    public void used() {
        look();
        used = clock.instant();
    }

    /** Locks where it is time; answers whether it did. */
    public boolean look() {
        State now = now();
        boolean changed = !now.equals(state.get());
        state.set(now);
        return changed;
    }

    /** Who asks for the reason when somebody wants to unlock. */
    public void whenAsked(Runnable ask) {
        asked = ask;
    }

    /** Asks the person for a reason, where it is locked. */
    public void ask() {
        look();
        if (locked()) {
            asked.run();
        }
    }

    // A clock that was set back must not lengthen what was granted.
    private State now() {
        if (!(state.get() instanceof State.Unlocked unlocked)) {
            return state.get();
        }
        Instant now = clock.instant();
        boolean over =
                !now.isBefore(unlocked.until()) || now.isBefore(unlocked.since()) || !now.isBefore(used.plus(IDLE));
        return over ? new State.Locked() : unlocked;
    }
}
