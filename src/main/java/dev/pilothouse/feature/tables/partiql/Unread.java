package dev.pilothouse.feature.tables.partiql;

/** A statement that can't be read, and where; for {@link StatementReader} alone. */
final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int at;

    /** @param at the character, from 0 */
    Unread(int at, String words) {
        super(words, null, false, false);
        this.at = at;
    }

    int at() {
        return at;
    }
}
