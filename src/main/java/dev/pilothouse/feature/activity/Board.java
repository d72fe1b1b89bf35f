package dev.pilothouse.feature.activity;

import java.util.List;

/**
 * The newest entries, newest first.
 *
 * @param complete whether there are no older ones
 * @param unreadable how many lines were passed over
 */
record Board(List<Row> rows, boolean complete, long unreadable) {
    Board {
        rows = List.copyOf(rows);
    }
}
