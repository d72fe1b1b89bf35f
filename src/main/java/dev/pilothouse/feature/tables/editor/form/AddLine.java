package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Adds something at the end of the item, a map, a list or a set: with a name where it needs one, of any type. */
final class AddLine extends HBox {
    private final FormModel form;
    private final Line line;
    private final Consumer<Line> added;
    private final TextField name = new TextField();

    /** @param added told that something was added by the line */
    AddLine(FormModel form, Line line, Consumer<Line> added) {
        this.form = form;
        this.line = line;
        this.added = added;
        getStyleClass().add("add-line");
        setAlignment(Pos.CENTER_LEFT);
        String id = line.path().isItem() ? "attribute" : Fields.id(line.path());
        if (line.type().isSet()) {
            getChildren().add(Buttons.of("add-" + id, Text.tr("Add member"), () -> add("", line.type()), "quiet"));
            return;
        }
        MenuButton add = types(line.type() == Type.LIST ? Text.tr("Add element") : Text.tr("Add"));
        add.setId("add-" + id);
        if (line.type() != Type.LIST) {
            name.setId("new-" + id);
            name.setPromptText(line.path().isItem() ? Text.tr("New attribute") : Text.tr("New member"));
            name.setAccessibleText(name.getPromptText());
            HBox.setHgrow(name, Priority.ALWAYS);
            add.disableProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> form.nameProblem(line, name.getText()).isPresent(), name.textProperty()));
            name.setOnAction(event -> add(Type.TEXT));
            getChildren().add(name);
        }
        getChildren().add(add);
    }

    private MenuButton types(String title) {
        MenuButton add = new MenuButton(title, Labels.icon("fth-plus"));
        add.getStyleClass().add("quiet");
        add.setMinWidth(USE_PREF_SIZE);
        for (Type type : Type.values()) {
            MenuItem item = new MenuItem(Text.tr("{0}  {1}", type.code(), type.words()));
            item.setId("add-" + type.code());
            item.setOnAction(event -> add(type));
            add.getItems().add(item);
        }
        return add;
    }

    private void add(Type type) {
        if (line.type() == Type.LIST || form.nameProblem(line, name.getText()).isEmpty()) {
            add(name.getText(), type);
        }
    }

    private void add(String called, Type type) {
        form.add(line, called, type);
        added.accept(line);
    }
}
