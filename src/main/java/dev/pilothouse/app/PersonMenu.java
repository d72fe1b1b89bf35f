package dev.pilothouse.app;

import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Menus;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Who is signed in, in which role; opens the way out. */
final class PersonMenu extends MenuButton {
    private final BooleanProperty narrow = new SimpleBooleanProperty();

    /** @param actions what the menu offers */
    PersonMenu(Session session, List<Action> actions) {
        setId("person");
        getStyleClass().setAll("menu-button", "person");
        setAccessibleText(Text.tr("{0}, role {1}", session.person(), session.role()));
        setMaxWidth(Double.MAX_VALUE);
        setPopupSide(Side.TOP);
        Label name = Labels.of(name(session.person()));
        VBox names = new VBox(name, Labels.of(session.role(), "muted", "small"));
        names.getStyleClass().add("names");
        names.visibleProperty().bind(narrow.not());
        names.managedProperty().bind(names.visibleProperty());
        HBox face = new HBox(Labels.of(initials(session.person()), "face"), names);
        face.getStyleClass().add("identity");
        setGraphic(face);
        actions.forEach(action -> getItems().add(Menus.item(action)));
    }

    /** Whether only the face is shown. */
    BooleanProperty narrow() {
        return narrow;
    }

    // An e-mail address is too long for the rail; its first part tells who.
    static String name(String person) {
        int at = person.indexOf('@');
        return at > 0 ? person.substring(0, at) : person;
    }

    static String initials(String person) {
        String name = name(person).strip();
        return name.substring(0, Math.min(2, name.length())).toUpperCase(Locale.ROOT);
    }
}
