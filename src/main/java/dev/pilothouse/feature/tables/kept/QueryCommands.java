package dev.pilothouse.feature.tables.kept;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.Optional;

/** What can be done with queries, beside running them. */
public final class QueryCommands {
    private static final String PANE = "tables";

    /** Changes between conditions that are put together and a statement. */
    public static final Command PARTIQL = command(
            "partiql", Text.tr("PartiQL"), "", List.of(new Needs("dynamodb:PartiQLSelect", Text.tr("the table"))));

    /** Keeps the query that stands there under a name. */
    public static final Command KEEP = command("save-query", Text.tr("Keep this query…"), "fth-bookmark", List.of());

    /** Shows the queries that were run last. */
    public static final Command HISTORY = command("history", Text.tr("Recent queries"), "fth-clock", List.of());

    private QueryCommands() {}

    /** All of them. */
    public static List<Command> all() {
        return List.of(PARTIQL, KEEP, HISTORY);
    }

    private static Command command(String id, String title, String icon, List<Needs> needs) {
        return new Command(id, PANE, title, icon, Optional.empty(), false, needs);
    }
}
