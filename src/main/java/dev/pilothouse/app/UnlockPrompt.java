package dev.pilothouse.app;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Guard;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks why production is to be changed, and for how long; nothing else happens by it. */
final class UnlockPrompt {
    private final Overlays overlays;
    private final Guard guard;
    private final Workspace workspace;

    UnlockPrompt(Overlays overlays, Guard guard, Workspace workspace) {
        this.overlays = overlays;
        this.guard = guard;
        this.workspace = workspace;
    }

    void open() {
        VBox dialog = new VBox();
        dialog.setId("unlock-prompt");
        dialog.getStyleClass().add("prompt");
        TextField reason = new TextField();
        reason.setId("reason");
        reason.setPromptText(Text.tr("Such as the ticket that this is for"));
        ToggleGroup times = new ToggleGroup();
        Overlay[] shown = new Overlay[1];
        Button cancel = Buttons.of("cancel", Text.tr("Cancel"), () -> shown[0].dismiss());
        cancel.setCancelButton(true);
        Button unlock = Buttons.of(
                "unlock-now",
                Text.tr("Unlock"),
                () -> {
                    guard.unlock(reason.getText(), (Duration)
                            times.getSelectedToggle().getUserData());
                    shown[0].close();
                },
                "accent");
        unlock.disableProperty()
                .bind(reason.textProperty().map(text -> Guard.problem(text).isPresent()));
        reason.setOnAction(event -> unlock.fire());
        HBox buttons = new HBox(cancel, unlock);
        buttons.getStyleClass().add("buttons");
        dialog.getChildren().addAll(title(), words(), asked(reason), choices(times), buttons);
        shown[0] = overlays.dialog(dialog, () -> {});
    }

    private Node title() {
        HBox title = new HBox(
                8,
                Labels.wrapped(Text.tr("Unlock {0}", workspace.name()), "heading"),
                Pill.of(workspace.environment()));
        title.setAlignment(Pos.CENTER_LEFT);
        return title;
    }

    private Node words() {
        return Labels.wrapped(Text.tr(
                "Account {0}, {1}. What you change reaches its users at once. It locks again after the time you"
                        + " choose, or after {2} without work.",
                workspace.account(), workspace.region(), Humane.duration(Guard.IDLE)));
    }

    // Nobody is told that nothing is too short before having typed.
    private static Node asked(TextField reason) {
        return new FormRow(Text.tr("Why? Your reason is kept with each change."), reason)
                .problem(Bindings.createObjectBinding(
                        () -> reason.getText().isEmpty() ? Optional.empty() : Guard.problem(reason.getText()),
                        reason.textProperty()));
    }

    private static Node choices(ToggleGroup times) {
        HBox row = new HBox(16);
        for (Duration time : Guard.TIMES) {
            RadioButton choice = new RadioButton(Humane.duration(time));
            choice.setId("unlock-" + time.toMinutes());
            choice.setUserData(time);
            choice.setToggleGroup(times);
            choice.setSelected(time.equals(Guard.USUAL));
            row.getChildren().add(choice);
        }
        return row;
    }
}
