package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What the item is called, and the three ways to look at it. */
final class PanelHead extends HBox {
    private final ItemModel model;
    private final Label name = Labels.of("", "mono", "item-name", "copyable");
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private Tab shown = Tab.FORM;

    /** The ways to look at an item. */
    enum Tab {
        FORM,
        JSON,
        DIFF;

        String title() {
            return switch (this) {
                case FORM -> Text.tr("Form");
                case JSON -> Text.tr("JSON");
                case DIFF -> Text.tr("Diff");
            };
        }
    }

    PanelHead(ItemModel model, Consumer<Tab> chosen, Runnable close) {
        this.model = model;
        getStyleClass().add("panel-head");
        setAlignment(Pos.CENTER_LEFT);
        name.setId("item-name");
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, gap);
        for (Tab tab : Tab.values()) {
            ToggleButton button = new ToggleButton(tab.title());
            button.setId("item-as-" + tab.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll("chip", "tab");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> chosen.accept(tab));
            tabs.put(tab, button);
            getChildren().add(button);
        }
        getChildren().add(Buttons.icon("close-item", "fth-x", Text.tr("Close"), close));
    }

    Tab tab() {
        return shown;
    }

    void selected(Tab now) {
        shown = now;
        tabs.forEach((tab, button) -> button.setSelected(tab == now));
    }

    void refresh() {
        String key = model.name();
        name.setText(Visible.line(key));
        if (model.opened().get().flatMap(Opened::read).isPresent()) {
            Labels.copies(name, key);
        }
        name.setTooltip(new Tooltip(Text.tr("{0} – click to copy", Visible.line(key))));
        int changed = model.diff().leaves().size();
        tabs.get(Tab.DIFF)
                .setText(Optional.of(changed)
                        .filter(count -> count > 0)
                        .map(count -> Text.tr("Diff {0}", count))
                        .orElse(Tab.DIFF.title()));
    }
}
