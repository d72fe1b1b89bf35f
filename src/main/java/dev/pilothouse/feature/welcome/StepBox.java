package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One step of signing in: what is asked, its fields, the button that Enter presses, and the way back. */
class StepBox extends VBox {
    StepBox(Node... content) {
        getStyleClass().add("step");
        getChildren().addAll(content);
    }

    /** What is asked, and why. */
    final StepBox title(String title, String about) {
        VBox head = new VBox(Labels.wrapped(title, "heading"), Labels.wrapped(about, "muted"));
        head.getStyleClass().add("head");
        return add(head);
    }

    final StepBox add(Node... more) {
        getChildren().addAll(more);
        return this;
    }

    /** The button that answers; Enter presses it too. */
    final StepBox answer(String id, String name, ObservableValue<Boolean> ready, Runnable action, SignInModel model) {
        Button button = Buttons.of(id, name, action, "accent");
        button.setDefaultButton(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty()
                .bind(ready.flatMap(yes -> model.signingIn().map(load -> !yes || load instanceof Load.Busy<SignIn>)));
        return add(button);
    }

    /** The way back to e-mail and password, with whatever stands at the other end of its line. */
    final StepBox back(SignInModel model, Node... beside) {
        Button back = Buttons.of("back", Text.tr("Back"), model::back, "quiet");
        back.setGraphic(Labels.icon("fth-arrow-left"));
        back.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(back, gap);
        row.getStyleClass().add("back-row");
        row.getChildren().addAll(beside);
        return add(row);
    }

    /** Lets typing begin at once. */
    final void focusFirst() {
        focusFirst(this);
    }

    private static boolean focusFirst(Node node) {
        if (node instanceof TextInputControl field
                && field.isEditable()
                && field.getText().isEmpty()) {
            field.requestFocus();
            return true;
        }
        return !(node instanceof Control)
                && node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(StepBox::focusFirst);
    }
}
