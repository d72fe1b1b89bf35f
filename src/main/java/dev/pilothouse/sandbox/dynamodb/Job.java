package dev.pilothouse.sandbox.dynamodb;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Work that goes on behind an answer, such as an export. It is told as begun for a while at least, as with AWS, where it
 * takes minutes. Thread-safe.
 *
 * @param <D> the SDK's description of it
 */
final class Job<D> {
    private final D begun;
    private final long earliest;
    private volatile Optional<D> ended = Optional.empty();

    private Job(D begun, long earliest) {
        this.begun = begun;
        this.earliest = earliest;
    }

    /**
     * Starts it on a thread of its own.
     *
     * @param begun what is told meanwhile
     * @param work does it, and tells what is told afterwards
     */
    static <D> Job<D> start(D begun, Duration takes, Supplier<D> work) {
        Job<D> job = new Job<>(begun, System.nanoTime() + takes.toNanos());
        Thread.ofVirtual().name("sandbox-job").start(() -> job.ended = Optional.of(work.get()));
        return job;
    }

    /** What is told now. */
    D look() {
        return ended.filter(_ -> System.nanoTime() - earliest >= 0).orElse(begun);
    }
}
