package dev.pilothouse.core.journal;

import dev.pilothouse.core.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change as the journal tells it: what was written down before it was sent, and what became of it.
 *
 * @param number of its first line in the chain
 * @param hash of that line
 * @param id never used twice
 * @param reason why production was unlocked, where it had to be
 * @param command the id of the command that passed the gate
 * @param paths the first hundred
 * @param pathCount how many there were
 * @param undoes the id of the entry that it takes back
 * @param takenBack the latest entry that takes this one back
 */
public record Entry(
        long number,
        String hash,
        String id,
        Instant at,
        Author author,
        Optional<String> reason,
        String feature,
        String command,
        String title,
        String target,
        List<String> paths,
        int pathCount,
        Hashes hashes,
        Optional<String> condition,
        WayBack wayBack,
        Optional<String> undoes,
        Progress progress,
        Optional<TakenBack> takenBack) {

    /** How far it is. */
    public sealed interface Progress {
        /** Begun here, and not ended yet. */
        record UnderWay() implements Progress {}

        /** Begun, and its end was never written: the program was ended meanwhile, or another one is still at it. */
        record NeverEnded() implements Progress {}

        /**
         * Ended.
         *
         * @param words what came of it; may be empty
         * @param code AWS's error code; empty where there was none
         */
        record Ended(Instant at, Outcome outcome, String words, String code, Optional<String> requestId)
                implements Progress {}
    }

    /** Which entry takes it back, and what became of that. */
    public record TakenBack(String entry, Instant at, Outcome outcome) {}

    /** What became of it; unknown while its end is not written. */
    public Outcome outcome() {
        return progress instanceof Progress.Ended ended ? ended.outcome() : Outcome.UNKNOWN;
    }

    public Optional<String> requestId() {
        return progress instanceof Progress.Ended ended ? ended.requestId() : Optional.empty();
    }
}
