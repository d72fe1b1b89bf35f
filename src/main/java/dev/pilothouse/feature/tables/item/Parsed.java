package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Text;
import java.util.function.Supplier;

/**
 * What came of reading a text that somebody wrote.
 *
 * @param <T> what it stands for
 */
public sealed interface Parsed<T> {
    /** It is one. */
    record Fit<T>(T value) implements Parsed<T> {}

    /**
     * It is none.
     *
     * @param line from 1
     * @param column from 1, in UTF-16 characters
     * @param words what is wrong there, as a sentence
     */
    record Broken<T>(int line, int column, String words) implements Parsed<T> {
        /** The same with its place before it. */
        public String sentence() {
            return Text.tr("Line {0}, column {1}: {2}", String.valueOf(line), String.valueOf(column), words);
        }
    }

    /** What was read; an exception with the words where nothing was. */
    default T orElseThrow() {
        return switch (this) {
            case Fit<T>(T value) -> value;
            case Broken<T> broken -> throw new IllegalArgumentException(broken.sentence());
        };
    }

    static <T> Parsed<T> of(Supplier<T> reading) {
        try {
            return new Fit<>(reading.get());
        } catch (Misread e) {
            return new Broken<>(e.line(), e.column(), e.getMessage());
        }
    }
}
