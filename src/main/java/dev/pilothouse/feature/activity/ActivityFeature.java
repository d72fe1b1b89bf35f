package dev.pilothouse.feature.activity;

import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.View;
import java.util.List;
import java.util.Optional;

/** The Activity pane: the journal. A place may name an entry: {@code pilothouse:activity/<entry>}. */
public final class ActivityFeature implements Feature {
    static final String ID = "activity";

    static final Command VERIFY = reads("verify", Text.tr("Verify the chain"), "fth-check-circle", Optional.empty());
    static final Command EXPORT = reads("export", Text.tr("Export…"), "fth-download", Optional.of("Shortcut+E"));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return Text.tr("Activity");
    }

    @Override
    public String icon() {
        return "fth-activity";
    }

    @Override
    public Group group() {
        return Group.OPERATE;
    }

    @Override
    public List<Command> commands() {
        return List.of(VERIFY, EXPORT, undo(List.of()));
    }

    @Override
    public View open(Desk desk, Place place) {
        ActivityModel model = new ActivityModel(
                desk.journal(), desk.tasks().scope(), desk.window().notices());
        model.follow(desk.tasks().jobs());
        place.arguments()
                .keySet()
                .forEach(name ->
                        desk.window().notices().info(Text.tr("The Activity pane knows nothing of “{0}”.", name)));
        model.select(Optional.of(place.resource()).filter(entry -> !entry.isEmpty()));
        model.refresh();
        return new ActivityView(model, desk.gate(), desk.window().dialogs());
    }

    /** What taking one entry back needs is known with the entry. */
    static Command undo(List<Needs> needs) {
        return new Command("undo", ID, Text.tr("Undo"), "fth-rotate-ccw", Optional.empty(), true, needs);
    }

    private static Command reads(String id, String title, String icon, Optional<String> shortcut) {
        return new Command(id, ID, title, icon, shortcut, false, List.of());
    }
}
