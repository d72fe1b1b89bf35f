package dev.pilothouse.sandbox.lambda;

import java.time.Instant;

/** An execution environment, which serves one invocation at a time and keeps its log stream. Guarded by its {@link Environments}. */
final class Environment {
    private final String revision;
    private final String stream;
    private Instant idleSince;
    private boolean busy;
    private boolean cold;
    private int memory;

    /**
     * One that begins, for an invocation.
     *
     * @param revision of what it runs
     */
    Environment(String revision, String stream, Instant now, boolean cold) {
        this.revision = revision;
        this.stream = stream;
        this.idleSince = now;
        this.cold = cold;
    }

    String stream() {
        return stream;
    }

    boolean isCold() {
        return cold;
    }

    boolean isBusy() {
        return busy;
    }

    boolean runs(String wanted) {
        return revision.equals(wanted);
    }

    Instant idleSince() {
        return idleSince;
    }

    void begin() {
        busy = true;
    }

    void end(Instant now) {
        busy = false;
        cold = false;
        idleSince = now;
    }

    /** The most that it took so far, in MB. */
    int used(int now) {
        memory = Math.max(memory, now);
        return memory;
    }
}
