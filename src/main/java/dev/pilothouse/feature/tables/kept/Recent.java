package dev.pilothouse.feature.tables.kept;

import dev.pilothouse.feature.tables.settings.SavedQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A query that was run.
 *
 * @param query without a name
 * @param at when it was run last
 */
record Recent(SavedQuery query, Instant at) {
    /** What it asks, in one line. */
    String words() {
        return query.statement()
                .map(text -> text.lines().map(String::strip).collect(Collectors.joining(" ")))
                .orElseGet(() -> conditions());
    }

    private String conditions() {
        String where = query.where().isEmpty() ? "*" : String.join(" · ", query.where());
        Optional<String> index = query.index();
        return index.map(name -> name + ": " + where).orElse(where);
    }
}
