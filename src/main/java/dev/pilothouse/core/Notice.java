package dev.pilothouse.core;

import java.time.Instant;
import java.util.Optional;

/**
 * Something told unasked.
 *
 * @param fault where it is bad news
 * @param next an offer that goes with it
 */
public record Notice(Kind kind, String text, Instant at, Optional<Fault> fault, Optional<Offer> next) {
    /** How it is drawn. */
    public enum Kind {
        INFO,
        DONE,
        WARNING,
        FAILED
    }

    /** A button on a notice: "Open", "Undo", "Try again". */
    public record Offer(String title, Runnable action) {}
}
