package dev.pilothouse.ui.lines;

/**
 * What a list of lines shows. It is asked on the screen's thread, while painting, for what is seen and nothing else: it answers
 * from memory, at once. After a change the list is told by {@link LineList#refresh()}. Keys rise from row to row, and a line
 * keeps its key while rows come and go.
 */
public interface LineSource {
    /** How many rows there are now. */
    int rows();

    /** The key of a row. */
    long key(int row);

    /** The row with the key, or of the next larger one; the number of rows where there is none. */
    int row(long key);

    /** What a row shows. */
    LineRow line(int row);
}
