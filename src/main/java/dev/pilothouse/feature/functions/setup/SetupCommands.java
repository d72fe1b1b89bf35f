package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with a function's setup. */
public final class SetupCommands {
    private static final String PANE = "functions";

    public static final Command SAVE = new Command(
            "save-settings",
            PANE,
            Text.tr("Save settings"),
            "",
            Optional.of("Shortcut+S"),
            true,
            needs("lambda:UpdateFunctionConfiguration", "lambda:GetFunctionConfiguration"));

    public static final Command RESERVE = new Command(
            "reserve",
            PANE,
            Text.tr("Set reserved copies"),
            "",
            Optional.empty(),
            true,
            needs(
                    "lambda:GetFunctionConcurrency",
                    "lambda:PutFunctionConcurrency",
                    "lambda:DeleteFunctionConcurrency"));

    public static final Command PROVISION = new Command(
            "provision",
            PANE,
            Text.tr("Set ready copies"),
            "",
            Optional.empty(),
            true,
            needs(
                    "lambda:GetProvisionedConcurrencyConfig",
                    "lambda:PutProvisionedConcurrencyConfig",
                    "lambda:DeleteProvisionedConcurrencyConfig"));

    private SetupCommands() {}

    public static List<Command> all() {
        return List.of(SAVE, RESERVE, PROVISION);
    }

    private static List<Needs> needs(String... actions) {
        return Stream.of(actions)
                .map(action -> new Needs(action, Text.tr("the function")))
                .toList();
    }
}
