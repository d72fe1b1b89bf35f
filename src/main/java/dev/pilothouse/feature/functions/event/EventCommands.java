package dev.pilothouse.feature.functions.event;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with events. */
public final class EventCommands {
    private static final String PANE = "functions";

    /** Into EventBridge's schema registry, where Lambda's console finds them. */
    public static final Command SHARE = new Command(
            "share-event",
            PANE,
            Text.tr("Share the event"),
            "fth-share-2",
            Optional.empty(),
            true,
            Stream.of(
                            "schemas:DescribeSchema",
                            "schemas:CreateSchema",
                            "schemas:UpdateSchema",
                            "schemas:CreateRegistry")
                    .map(action -> new Needs(action, Text.tr("the registry of test events")))
                    .toList());

    public static final Command KEEP =
            new Command("keep-event", PANE, Text.tr("Save the event"), "fth-save", Optional.empty(), false, List.of());

    private EventCommands() {}
}
