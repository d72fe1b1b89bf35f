package dev.pilothouse.feature.functions.version;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.Optional;

/** What can be done with versions and aliases. */
public final class VersionCommands {
    private static final String PANE = "functions";

    public static final Command PUBLISH = new Command(
            "publish",
            PANE,
            Text.tr("Publish a version"),
            "",
            Optional.empty(),
            true,
            List.of(new Needs("lambda:PublishVersion", Text.tr("the function"))));

    public static final Command POINT = new Command(
            "point-alias",
            PANE,
            Text.tr("Point the alias"),
            "",
            Optional.empty(),
            true,
            List.of(
                    new Needs("lambda:UpdateAlias", Text.tr("the function")),
                    new Needs("lambda:CreateAlias", Text.tr("the function"))));

    private VersionCommands() {}

    public static List<Command> all() {
        return List.of(PUBLISH, POINT);
    }
}
