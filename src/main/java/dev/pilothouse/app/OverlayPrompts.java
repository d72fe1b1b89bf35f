package dev.pilothouse.app;

import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.TypedName;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Questions over the window. A dangerous one starts on Cancel, so that Enter destroys nothing. */
final class OverlayPrompts implements Prompts {
    private final Overlays overlays;
    private final Supplier<Optional<Workspace>> where;

    /** @param where the window is signed in to; empty where it is not */
    OverlayPrompts(Overlays overlays, Supplier<Optional<Workspace>> where) {
        this.overlays = overlays;
        this.where = where;
    }

    @Override
    public void confirm(Question question, Runnable onYes) {
        VBox dialog = new VBox();
        dialog.getStyleClass().add("prompt");
        dialog.setAccessibleText(question.title() + " " + question.detail());
        Overlay[] shown = new Overlay[1];
        Button cancel = Buttons.of("cancel", Text.tr("Cancel"), () -> shown[0].dismiss());
        Button yes = Buttons.of("confirm", question.yes(), () -> {
            shown[0].close();
            onYes.run();
        });
        yes.getStyleClass().add(question.dangerous() ? "danger" : "accent");
        cancel.setCancelButton(true);
        dialog.getChildren().addAll(Labels.wrapped(question.title(), "heading"), Labels.wrapped(question.detail()));
        question.typed().ifPresent(name -> dialog.getChildren().add(typed(name, yes)));
        HBox buttons = new HBox(cancel, yes);
        buttons.getStyleClass().add("buttons");
        dialog.getChildren().add(buttons);
        shown[0] = overlays.dialog(dialog, () -> {});
        if (question.typed().isEmpty() && !question.dangerous()) {
            yes.requestFocus();
        }
    }

    private TypedName typed(String name, Button yes) {
        TypedName typed = new TypedName("typed", name, Text.tr("Type {0} to continue", name), where.get());
        yes.disableProperty().bind(typed.matches().not());
        typed.onEnter(yes::fire);
        return typed;
    }
}
