package dev.pilothouse.feature.cdn;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** Leads to what of a distribution is looked at. */
final class TabChips extends HBox {
    TabChips(ObjectProperty<Tab> shown) {
        getStyleClass().add("tabs");
        setAlignment(Pos.CENTER_LEFT);
        for (Tab tab : Tab.values()) {
            getChildren().add(chip(shown, tab));
        }
    }

    private static ToggleButton chip(ObjectProperty<Tab> shown, Tab tab) {
        ToggleButton button = new ToggleButton(tab.title());
        button.setId("show-" + tab.word());
        button.getStyleClass().addAll("chip", "tab");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            shown.set(tab);
            button.setSelected(true);
        });
        shown.subscribe(now -> button.setSelected(now == tab));
        return button;
    }
}
