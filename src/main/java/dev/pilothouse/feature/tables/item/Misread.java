package dev.pilothouse.feature.tables.item;

/** Thrown where a text is not what it should be; {@link Parsed#of} makes an answer of it. */
final class Misread extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;

    Misread(Spot at, String words) {
        super(words, null, false, false);
        this.line = at.line();
        this.column = at.column();
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
