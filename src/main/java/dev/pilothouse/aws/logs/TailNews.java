package dev.pilothouse.aws.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens in a tail, one after the other. */
public sealed interface TailNews {
    /** A live session stands: lines come by themselves. */
    record Live() implements TailNews {}

    /**
     * Lines are asked for again and again, as there is no live tail.
     *
     * @param cause why there is none: denied, not known there, too many sessions, or out of reach
     */
    record Polling(RuntimeException cause) implements TailNews {}

    /**
     * Lines that no earlier news had.
     *
     * @param late whether they were fetched after the fact, so that later ones may have been shown already
     * @param sampled whether AWS left some out, as more than 500 came in a second
     */
    record Lines(List<LogLine> lines, boolean late, boolean sampled) implements TailNews {}

    /**
     * The connection is gone.
     *
     * @param cause what ended it
     * @param pause after which the next try begins
     */
    record Broken(RuntimeException cause, Duration pause) implements TailNews {}

    /**
     * A stretch in which nothing came by itself is over; what was fetched of it came as {@link Lines} before.
     *
     * @param from when the last line before it arrived
     * @param fetched how many lines it had that had not been shown
     * @param missing why it may have had more: what kept them from being fetched; empty where all are here
     */
    record Gap(Instant from, Instant until, int fetched, Optional<RuntimeException> missing) implements TailNews {}
}
