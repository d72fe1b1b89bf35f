package dev.pilothouse.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something told unasked.
 *
 * @param fault where it is bad news
 * @param offers that go with it, the likeliest first
 */
public record Notice(Kind kind, String text, Instant at, Optional<Fault> fault, List<Offer> offers) {
    public Notice {
        offers = List.copyOf(offers);
    }

    /** The likeliest offer that goes with it. */
    public Optional<Offer> next() {
        return offers.stream().findFirst();
    }

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
