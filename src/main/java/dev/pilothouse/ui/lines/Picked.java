package dev.pilothouse.ui.lines;

/**
 * The rows that are selected, by their keys: from where it began to where the focus is, in either direction.
 *
 * @param any whether there are any
 */
public record Picked(long anchor, long focus, boolean any) {
    /** None. */
    public static final Picked NONE = new Picked(0, 0, false);

    static Picked only(long key) {
        return new Picked(key, key, true);
    }

    Picked upTo(long key) {
        return new Picked(any ? anchor : key, key, true);
    }

    public long from() {
        return Math.min(anchor, focus);
    }

    public long to() {
        return Math.max(anchor, focus);
    }

    boolean has(long key) {
        return any && key >= from() && key <= to();
    }
}
