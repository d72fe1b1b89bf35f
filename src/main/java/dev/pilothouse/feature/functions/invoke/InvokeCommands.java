package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.Optional;

/** Running a function, once more as before too, and asking whether one may. */
public final class InvokeCommands {
    private static final String PANE = "functions";
    private static final List<Needs> NEEDS = List.of(new Needs("lambda:InvokeFunction", Text.tr("the function")));

    public static final Command INVOKE =
            new Command("invoke", PANE, Text.tr("Invoke"), "", Optional.of("Shortcut+Enter"), true, NEEDS);

    public static final Command DRY_RUN =
            new Command("dry-run", PANE, Text.tr("Dry run"), "", Optional.of("Shortcut+Shift+Enter"), false, NEEDS);

    public static final Command AGAIN =
            new Command("invoke-again", PANE, Text.tr("Invoke again"), "", Optional.empty(), true, NEEDS);

    private InvokeCommands() {}
}
