package dev.pilothouse.ui.code;

/**
 * A part of a line that has a colour of its own.
 *
 * @param from its first character, from 0
 * @param to the one after its last
 */
public record Token(int from, int to, Kind kind) {
    /** What a part is. */
    public enum Kind {
        /** Of an attribute, a member, a table. */
        NAME,
        /** A value in quotes. */
        TEXT,
        NUMBER,
        /** A value that is a word, such as {@code true}. */
        WORD,
        /** What the language itself reserves. */
        KEYWORD,
        /** Something to be filled in. */
        PARAMETER
    }
}
