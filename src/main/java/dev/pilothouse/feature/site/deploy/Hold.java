package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.aws.Retries;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.site.release.Attempt;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.SiteGateway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The right to change the site: an attempt in the pointer, taken by a conditional write and renewed while the work goes on, so
 * that of two exactly one has it. Thread-safe.
 */
final class Hold {
    private static final Duration RENEWED_EVERY = Duration.ofMinutes(1);
    private final SiteGateway site;
    private final Overtaken overtaken;
    private final Permit permit;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private Pointer pointer;
    private volatile Instant renewed;

    private Hold(SiteGateway site, Overtaken overtaken, Permit permit, Clock clock, Pointer pointer) {
        this.site = site;
        this.overtaken = overtaken;
        this.permit = permit;
        this.clock = clock;
        this.pointer = pointer;
        this.renewed = clock.instant();
    }

    /**
     * Takes it, if the pointer still is as it was read.
     *
     * @throws dev.pilothouse.core.Refused where somebody else has moved it; says who
     */
    static Hold take(SiteGateway site, Overtaken overtaken, Attempt attempt, Pointer read, Permit permit, Clock clock) {
        overtaken.begin(attempt);
        Pointer begun = site.move(read, read.attempting(attempt), permit).orElseThrow(overtaken::told);
        return new Hold(site, overtaken, permit, clock, begun);
    }

    /**
     * Says that it is still held, where that was not said for a minute; to be called now and then.
     *
     * @throws dev.pilothouse.core.Refused where somebody else has taken it over
     */
    void renew() throws InterruptedException {
        if (clock.instant().isBefore(renewed.plus(RENEWED_EVERY)) || !renewing.tryLock()) {
            return;
        }
        try {
            Instant now = clock.instant();
            renewed = now;
            move(pointer.attempting(pointer.attempt().orElseThrow().renewed(now)));
        } finally {
            renewing.unlock();
        }
    }

    /** Gives it back with a pointer that shows what is live now. */
    void settle(Pointer to) throws InterruptedException {
        renewing.lock();
        try {
            move(to);
        } finally {
            renewing.unlock();
        }
    }

    /** Gives it back with the work half done; what goes wrong with that is added to the failure. */
    void giveUp(Exception failure) {
        giveBack(
                failure,
                () -> pointer.attempting(pointer.attempt().orElseThrow().stopped(clock.instant())));
    }

    /** Gives it back where nothing of what is live was touched, so that nobody has to take anything over. */
    void letGo(Exception failure) {
        giveBack(failure, () -> pointer.released());
    }

    private void giveBack(Exception failure, Supplier<Pointer> to) {
        boolean interrupted = Thread.interrupted();
        renewing.lock();
        try {
            site.move(pointer, to.get(), permit);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        } finally {
            renewing.unlock();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void move(Pointer to) throws InterruptedException {
        Pointer from = pointer;
        Optional<Pointer> moved = Retries.of(() -> site.move(from, to, permit));
        pointer = moved.orElseThrow(overtaken::told);
    }
}
