package dev.pilothouse.feature.tables.query;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides how to look for something: Query or Scan, and where. Pure. */
public final class Planner {
    private final TableShape table;
    private final TableSettings settings;

    public Planner(TableShape table, TableSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /**
     * The plan that costs least and finds everything, as far as one does.
     *
     * @throws Refused in words: no item could fit, or DynamoDB can't be asked so
     */
    public Plan plan(Search search) {
        Contradictions.refuse(table, search.where().plain());
        Candidate chosen = switch (search.source()) {
            case Search.Source.Best() -> best(search);
            case Search.Source.Table() -> Candidate.of(table, Optional.empty(), search.where());
            case Search.Source.Index(String name) -> named(name, search);
        };
        return new PlanWriter(chosen, search, settings).write();
    }

    private Candidate best(Search search) {
        return Stream.concat(Stream.of(Optional.<IndexShape>empty()), usable(search))
                .map(index -> Candidate.of(table, index, search.where()))
                .filter(it -> it.index().isEmpty()
                        || it.use().isPresent()
                                && it.unheld(search.columns()).isEmpty()
                                && it.mistyped().isEmpty())
                .filter(it -> it.use().isPresent())
                .min(Candidate.BEST)
                .orElseGet(() -> Candidate.of(table, Optional.empty(), search.where()));
    }

    private Stream<Optional<IndexShape>> usable(Search search) {
        return table.indexes().stream()
                .filter(it -> it.status().readable())
                .map(Optional::of)
                .filter(it -> !search.consistent() || TableShape.mayBeConsistent(it));
    }

    private Candidate named(String name, Search search) {
        IndexShape index =
                table.index(name).orElseThrow(() -> refused(Text.tr("{0} has no index {1}.", settings.shown(), name)));
        if (!index.status().readable()) {
            throw refused(unreadable(index));
        }
        if (search.consistent() && !TableShape.mayBeConsistent(Optional.of(index))) {
            throw refused(Text.tr("The index {0} is global: it can’t be read consistently.", name));
        }
        Candidate candidate = Candidate.of(table, Optional.of(index), search.where());
        candidate.unheld(search.columns()).ifPresent(attribute -> {
            throw refused(Text.tr("The index {0} does not hold {1}.", name, attribute));
        });
        candidate.mistyped().ifPresent(key -> {
            throw refused(Text.tr(
                    "The index {0} holds {1} as {2} only.",
                    name, key.name(), Keys.type(key).words()));
        });
        return candidate;
    }

    private static String unreadable(IndexShape index) {
        return switch (index.status()) {
            case OUT_OF_ORDER -> Text.tr("The index {0} can’t be read: its key is not reachable.", index.name());
            case ACTIVE, UPDATING, CREATING, DELETING ->
                Text.tr("The index {0} can’t be read: it is being made or deleted.", index.name());
        };
    }

    private static Refused refused(String what) {
        return Refused.notDone(what, Text.tr("Choose another index, or leave the choice to the program."));
    }
}
