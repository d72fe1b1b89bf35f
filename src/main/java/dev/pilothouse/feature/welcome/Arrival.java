package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * A workspace file that somebody looks at before it is taken.
 *
 * @param known the workspace of the same name and environment; empty for a new one
 * @param differences to the known one; for a new one all members
 * @param warnings what else should be looked at, in sentences
 */
record Arrival(Workspace workspace, Optional<Workspace> known, List<Difference> differences, List<String> warnings) {
    Arrival {
        differences = List.copyOf(differences);
        warnings = List.copyOf(warnings);
    }

    /** Compares the workspace with those that are kept. */
    static Arrival of(Workspace workspace, List<Workspace> kept) {
        Optional<Workspace> known = kept.stream()
                .filter(other -> dev.pilothouse.core.workspace.Shelf.same(other, workspace))
                .findFirst();
        return new Arrival(workspace, known, Comparison.between(known, workspace), Suspicions.about(workspace, kept));
    }

    /** Whether taking it changes whom passwords and calls go to. */
    boolean grave() {
        return known.isPresent()
                && differences.stream()
                        .anyMatch(difference -> !difference.matters().isEmpty());
    }

    boolean nothingNew() {
        return known.isPresent() && differences.isEmpty();
    }
}
