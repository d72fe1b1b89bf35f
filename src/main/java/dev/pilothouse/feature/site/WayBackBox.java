package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.TypedName;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** What going back to a release does, how long it takes, and the button that does it. */
final class WayBackBox extends VBox {
    WayBackBox(RollbackPlan back, ReleasesModel model, Action rollBack) {
        getStyleClass().add("release-side");
        getChildren().add(Labels.wrapped(words(back), "muted"));
        back.plan().checks().stream()
                .filter(check -> check.verdict() != Check.Verdict.FINE)
                .forEach(check -> getChildren().add(check(check)));
        if (back.plan().empty()) {
            return;
        }
        TextField note = new TextField();
        note.setId("rollback-note");
        note.setPromptText(Text.tr("Why, for the history"));
        note.setAccessibleText(Text.tr("Why, for the history"));
        note.textProperty().bindBidirectional(model.site().note());
        VBox card = new VBox(note);
        card.getStyleClass().add("card");
        model.typed().ifPresent(wanted -> {
            TypedName name = new TypedName("typed-bucket", wanted, model.site().workspace());
            name.text().bindBidirectional(model.typedName());
            name.onEnter(rollBack::run);
            card.getChildren().add(name);
        });
        CommandButton button = Buttons.of(rollBack, "accent");
        button.text()
                .set(Text.tr("Roll back to {0}", String.valueOf(back.target().number())));
        card.getChildren().add(button);
        getChildren().add(card);
    }

    private static VBox check(Check check) {
        VBox box =
                new VBox(Labels.wrapped(check.text(), check.verdict() == Check.Verdict.BLOCKS ? "danger" : "warning"));
        check.details().stream().limit(5).forEach(line -> box.getChildren().add(Labels.wrapped(line, "mono", "small")));
        return box;
    }

    private static String words(RollbackPlan back) {
        if (back.plan().empty()) {
            return Text.tr("What is live is just that, file by file.");
        }
        String steps = String.join("; ", back.plan().steps());
        return Text.tr(
                "Rolling back to release {0}: {1}. {2} It can itself be rolled back.",
                back.target().number(), steps, back.time());
    }
}
