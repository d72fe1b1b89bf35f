package dev.pilothouse.feature.tables.transfer;

import java.util.Optional;

/**
 * The head of a column in a CSV of ours: {@code total:N}; a colon belongs to the name unless a kind follows it.
 *
 * @param attribute its name
 */
record CsvHeader(String attribute, CellKind kind) {
    /** The last column holds {@link Fingerprint}s. */
    static final String READ = "pilothouse:read";

    String text() {
        return Escape.escaped(attribute + ":" + kind.code());
    }

    static Optional<CsvHeader> of(String cell) {
        String text = Escape.plain(cell);
        int colon = text.lastIndexOf(':');
        return colon < 0
                ? Optional.empty()
                : CellKind.of(text.substring(colon + 1)).map(kind -> new CsvHeader(text.substring(0, colon), kind));
    }
}
