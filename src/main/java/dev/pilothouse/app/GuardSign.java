package dev.pilothouse.app;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Guard;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** In the top bar of production: that it is read-only, or for how long it is not; pressed, it changes that. */
final class GuardSign extends StackPane {
    private final Guard guard;
    private final Button unlock;
    private final Button lock;

    GuardSign(Guard guard) {
        this.guard = guard;
        unlock = Buttons.of("unlock", Text.tr("Read-only"), guard::ask, "guard");
        unlock.setGraphic(Labels.icon("fth-lock"));
        unlock.setAccessibleText(Text.tr("Production is read-only. Unlock it"));
        unlock.setTooltip(new Tooltip(Text.tr("Production is read-only. Press to unlock it for a while.")));
        lock = Buttons.of("lock", "", guard::lock, "guard", "unlocked");
        lock.setGraphic(Labels.icon("fth-unlock"));
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        guard.state().subscribe(this::show);
    }

    /** Writes the time that is left. */
    void tick() {
        if (guard.state().get() instanceof Guard.State.Unlocked unlocked) {
            Duration left = guard.left();
            lock.setText(Text.tr("Unlocked, {0}", Humane.duration(left.plusSeconds(59))));
            String words = Text.tr(
                    "Unlocked until {0}, or {1} without work: {2}. Press to lock.",
                    Humane.exactTime(unlocked.until(), ZoneId.systemDefault()),
                    Humane.duration(Guard.IDLE),
                    unlocked.reason());
            lock.getTooltip().setText(words);
            lock.setAccessibleText(words);
        }
    }

    /** Unlocking and locking as commands, where anything is ever locked. */
    List<Action> commands(Gate gate) {
        if (guard.state().get() instanceof Guard.State.Open) {
            return List.of();
        }
        ObservableValue<Boolean> locked = guard.state().map(state -> state instanceof Guard.State.Locked);
        return List.of(
                Action.reads(
                        WindowCommands.UNLOCK,
                        gate,
                        Action.unless(locked, Text.tr("Production is unlocked.")),
                        guard::ask),
                Action.reads(
                        WindowCommands.LOCK,
                        gate,
                        Action.unless(locked.map(now -> !now), Text.tr("Production is locked.")),
                        guard::lock));
    }

    private void show(Guard.State state) {
        setVisible(!(state instanceof Guard.State.Open));
        switch (state) {
            case Guard.State.Open open -> getChildren().clear();
            case Guard.State.Locked locked -> getChildren().setAll(unlock);
            case Guard.State.Unlocked unlocked -> {
                lock.setTooltip(new Tooltip());
                getChildren().setAll(lock);
                tick();
            }
        }
    }
}
