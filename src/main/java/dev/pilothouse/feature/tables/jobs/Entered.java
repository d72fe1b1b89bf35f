package dev.pilothouse.feature.tables.jobs;

import java.util.Optional;

/** What was typed so far: an order that can be sent, or what it lacks. */
sealed interface Entered<T> {
    /** It can be sent. */
    record Can<T>(T order) implements Entered<T> {}

    /**
     * It can't.
     *
     * @param words why, as a sentence
     * @param begun whether something was typed at all, so that it is worth saying before somebody presses the button
     */
    record Cannot<T>(String words, boolean begun) implements Entered<T> {}

    default Optional<T> can() {
        return this instanceof Can<T>(T order) ? Optional.of(order) : Optional.empty();
    }

    default Optional<String> obstacle() {
        return this instanceof Cannot<T>(String words, boolean begun) ? Optional.of(words) : Optional.empty();
    }
}
