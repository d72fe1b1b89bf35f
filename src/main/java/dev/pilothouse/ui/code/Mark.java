package dev.pilothouse.ui.code;

import dev.pilothouse.core.Text;

/**
 * Something wrong in a text, and where.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 characters
 * @param words what is wrong there, as a sentence
 */
public record Mark(int line, int column, String words) {
    /** The words with their place before them. */
    public String sentence() {
        return Text.tr("Line {0}, column {1}: {2}", String.valueOf(line), String.valueOf(column), words);
    }
}
