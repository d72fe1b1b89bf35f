package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What changes the account's queries. */
public final class QueryCommands {
    private static final String PANE = "logs";
    private static final String LIST = "logs:DescribeQueryDefinitions";
    private static final String PUT = "logs:PutQueryDefinition";
    private static final String DELETE = "logs:DeleteQueryDefinition";

    /** Where everybody who may read the account's queries finds it, in AWS's console too. */
    public static final Command SAVE = command("save-account-query", Text.tr("Save to the account"), "fth-save", PUT);

    public static final Command REMOVE =
            command("delete-account-query", Text.tr("Delete from the account"), "fth-trash-2", DELETE);

    private QueryCommands() {}

    /** What taking either of them back needs. */
    static List<Needs> back() {
        return needs(LIST, PUT, DELETE);
    }

    private static Command command(String id, String title, String icon, String action) {
        return new Command(id, PANE, title, icon, Optional.empty(), true, needs(LIST, action));
    }

    private static List<Needs> needs(String... actions) {
        return Stream.of(actions)
                .map(action -> new Needs(action, Text.tr("the account’s queries")))
                .toList();
    }
}
