package dev.pilothouse.ui.code;

import java.util.Optional;

/**
 * What came of reading a text.
 *
 * @param <T> what such a text stands for
 */
public sealed interface Reading<T> {
    /** It stands for this. */
    record Fits<T>(T value) implements Reading<T> {}

    /** It stands for nothing, because of what is wrong there. */
    record Broken<T>(Mark mark) implements Reading<T> {}

    default Optional<T> fitting() {
        return this instanceof Fits<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default Optional<Mark> wrong() {
        return this instanceof Broken<T>(Mark mark) ? Optional.of(mark) : Optional.empty();
    }
}
