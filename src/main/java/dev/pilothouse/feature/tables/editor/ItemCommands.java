package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.Optional;

/** What can be done with the item that is looked at. None of it writes: it is staged, and saved with the rest. */
public final class ItemCommands {
    static final Command NEW =
            of("new-item", Text.tr("New item"), "fth-plus", "dynamodb:PutItem", Optional.of("Shortcut+I"));
    static final Command DUPLICATE =
            of("duplicate", Text.tr("Duplicate"), "", "dynamodb:PutItem", Optional.of("Shortcut+D"));
    static final Command COPY_CLI =
            new Command("copy-cli", "tables", Text.tr("Copy as CLI"), "", Optional.empty(), false, List.of());
    static final Command DELETE = new Command(
            "delete",
            "tables",
            Text.tr("Delete"),
            "",
            Optional.empty(),
            false,
            List.of(
                    new Needs("dynamodb:DeleteItem", Text.tr("the table")),
                    new Needs("dynamodb:GetItem", Text.tr("the table"))));

    private ItemCommands() {}

    /** For the pane to declare. */
    public static List<Command> all() {
        return List.of(NEW, DUPLICATE, COPY_CLI, DELETE);
    }

    private static Command of(String id, String title, String icon, String action, Optional<String> shortcut) {
        return new Command(
                id, "tables", title, icon, shortcut, false, List.of(new Needs(action, Text.tr("the table"))));
    }
}
