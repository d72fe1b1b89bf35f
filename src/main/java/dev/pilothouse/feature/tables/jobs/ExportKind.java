package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Which of a table's items are exported. */
sealed interface ExportKind {
    /** All, as they were at a moment; empty: now. */
    record Full(Optional<Instant> at) implements ExportKind {}

    /**
     * What changed between two moments.
     *
     * @param before whether items are written as they were before, too
     */
    record Changes(Instant from, Instant to, boolean before) implements ExportKind {}

    default String words(ZoneId zone) {
        return switch (this) {
            case Full(var at) ->
                at.map(moment -> Text.tr("Everything, as it was {0}", Humane.exactTime(moment, zone)))
                        .orElse(Text.tr("Everything, as it is now"));
            case Changes(Instant from, Instant to, boolean before) ->
                Text.tr("What changed from {0} to {1}", Humane.exactTime(from, zone), Humane.exactTime(to, zone));
        };
    }
}
