package dev.pilothouse.feature.tables.transfer;

import java.util.List;

/** What came of reading a file: items, and what could not be taken, in the order of the file. */
public record Imported(List<Incoming> items, List<Reject> rejects) {
    public Imported {
        items = List.copyOf(items);
        rejects = List.copyOf(rejects);
    }

    /**
     * What could not be taken.
     *
     * @param line where it begins, from 1
     * @param words why, as a sentence
     */
    public record Reject(long line, String words) {}
}
