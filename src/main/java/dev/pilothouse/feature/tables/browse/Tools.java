package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Menus;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What else can be done with the table: a button each, or one menu of all where there is no room for them. */
final class Tools extends HBox {
    private final HBox buttons = new HBox();
    private final MenuButton menu = new MenuButton();

    Tools(List<Tool> tools) {
        getStyleClass().add("tools");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        for (Tool tool : tools) {
            buttons.getChildren().add(Buttons.tool(tool.id(), tool.action()));
            menu.getItems().add(Menus.item(tool.action()));
        }
        menu.setId("more-tools");
        menu.setGraphic(Labels.icon("fth-more-horizontal"));
        menu.getStyleClass().add("icon-menu");
        menu.setAccessibleText(Text.tr("More"));
        menu.setTooltip(new Tooltip(Text.tr("What else can be done with the table")));
        menu.setMinWidth(USE_PREF_SIZE);
        buttons.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(buttons, menu);
        fold(false);
    }

    /** How much room the buttons take. */
    double wide() {
        return buttons.prefWidth(-1);
    }

    void fold(boolean whether) {
        buttons.setVisible(!whether);
        buttons.setManaged(!whether);
        menu.setVisible(whether);
        menu.setManaged(whether);
    }
}
