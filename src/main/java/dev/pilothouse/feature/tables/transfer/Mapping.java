package dev.pilothouse.feature.tables.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the columns of a CSV are. A file of ours says so itself; of others it is guessed, and a person may say otherwise.
 *
 * @param ours whether the header has kinds in it, so that apostrophes are taken off
 */
public record Mapping(boolean ours, List<Column> columns) {
    public Mapping {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param header as it stands in the file
     * @param attribute what its cells become; empty: it is left out
     * @param samples its first cells, for whoever decides
     */
    public record Column(String header, Optional<String> attribute, CellKind kind, List<String> samples) {
        public Column {
            samples = List.copyOf(samples);
        }

        boolean isRead() {
            return header.equals(CsvHeader.READ);
        }
    }

    /** The same with another attribute and kind for a column. */
    public Mapping with(int column, Optional<String> attribute, CellKind kind) {
        List<Column> all = new ArrayList<>(columns);
        Column old = all.get(column);
        all.set(column, new Column(old.header(), attribute, kind, old.samples()));
        return new Mapping(ours, all);
    }
}
