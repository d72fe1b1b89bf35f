package dev.pilothouse.app;

import dev.pilothouse.core.Workspace;
import dev.pilothouse.ui.Environments;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which application in which environment this is. */
final class Badge extends HBox {
    private final BooleanProperty narrow = new SimpleBooleanProperty();

    Badge(Workspace workspace) {
        setId("badge");
        getStyleClass().add("badge");
        String place = workspace.region() + " · " + shortened(workspace.account());
        Label initial = Labels.of(initial(workspace.name()), "initial");
        Label name = Labels.of(workspace.name(), "strong");
        VBox names = new VBox(name, Labels.of(place, "muted", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        Pill pill = Pill.of(workspace.environment());
        for (Node part : List.of(names, pill)) {
            part.visibleProperty().bind(narrow.not());
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(initial, names, pill);
        String all = String.join(
                ", ",
                workspace.name(),
                Environments.name(workspace.environment()),
                workspace.region(),
                workspace.account());
        setAccessibleText(all);
        Tooltip.install(this, new Tooltip(all));
    }

    BooleanProperty narrow() {
        return narrow;
    }

    // Both ends of twelve digits are enough to tell accounts apart; hovering shows all of them.
    private static String shortened(String account) {
        return account.length() <= 8
                ? account
                : account.substring(0, 4) + "…" + account.substring(account.length() - 4);
    }

    // A code point, so that a name may begin with an emoji.
    private static String initial(String name) {
        return name.isBlank()
                ? "?"
                : Character.toString(name.strip().codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
