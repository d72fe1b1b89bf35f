package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Labels;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** Which columns are shown. */
final class ColumnMenu extends MenuButton {
    private static final int MOST = 200;
    private final ColumnsModel model;

    ColumnMenu(ColumnsModel model) {
        this.model = model;
        setId("columns");
        setGraphic(Labels.icon("fth-columns"));
        getStyleClass().addAll("icon-menu");
        setAccessibleText(Text.tr("Columns"));
        setTooltip(new Tooltip(Text.tr("Choose columns")));
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(event -> offer());
        model.shown().addListener((ListChangeListener<Object>)
                change -> setDisable(model.everSeen().isEmpty()));
        setDisable(true);
    }

    private void offer() {
        MenuItem all = new MenuItem(Text.tr("Show all"));
        all.setId("all-columns");
        all.setOnAction(event -> model.showAll());
        getItems().setAll(all, new SeparatorMenuItem());
        model.everSeen().stream().limit(MOST).forEach(this::add);
    }

    // The menu stays open while columns are chosen.
    private void add(String name) {
        CheckBox box = new CheckBox(Visible.line(name));
        box.setId("column-" + name);
        box.setMnemonicParsing(false);
        box.setSelected(model.isShown(name));
        box.setOnAction(event -> model.show(name, box.isSelected()));
        getItems().add(new CustomMenuItem(box, false));
    }
}
