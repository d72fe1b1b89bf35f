package dev.pilothouse.app;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks where another workspace is to be opened: here, which ends this session, or in a window beside it. */
final class SwitchPrompt {
    private final Overlays overlays;
    private final Workspace now;
    private final Leaving leaving;

    /** @param leaving what would be left here */
    SwitchPrompt(Overlays overlays, Workspace now, Leaving leaving) {
        this.overlays = overlays;
        this.now = now;
        this.leaving = leaving;
    }

    void open(Runnable here, Runnable beside) {
        VBox dialog = new VBox();
        dialog.setId("switch-prompt");
        dialog.getStyleClass().add("prompt");
        Overlay[] shown = new Overlay[1];
        Button cancel = Buttons.of("cancel", Text.tr("Cancel"), () -> shown[0].dismiss());
        cancel.setCancelButton(true);
        Button ends = Buttons.of(
                "switch-here",
                Text.tr("Sign out and switch here"),
                () -> {
                    shown[0].close();
                    here.run();
                },
                leaving.words().isPresent() ? "danger" : "plain");
        Button window = Buttons.of(
                "switch-beside",
                Text.tr("New window"),
                () -> {
                    shown[0].close();
                    beside.run();
                },
                "accent");
        HBox buttons = new HBox(cancel, ends, window);
        buttons.getStyleClass().add("buttons");
        dialog.getChildren()
                .addAll(
                        Labels.wrapped(Text.tr("Open another workspace"), "heading"),
                        Labels.wrapped(Text.tr(
                                "Who signs in does so to one workspace. In a new window, {0} stays open beside it;"
                                        + " here, this session ends.",
                                now.name())));
        leaving.words()
                .ifPresent(words ->
                        dialog.getChildren().add(Labels.wrapped(Text.tr("If you switch here: {0}", words), "warning")));
        dialog.getChildren().add(buttons);
        shown[0] = overlays.dialog(dialog, () -> {});
        window.requestFocus();
    }
}
