package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** What the item is called, and the three ways to look at it. */
final class PanelHead extends StackPane {
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
        name.setId("item-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        WrappingRow bar = WrappingRow.led(name);
        bar.getStyleClass().add("panel-head");
        for (Tab tab : Tab.values()) {
            ToggleButton button = new ToggleButton(tab.title());
            button.setId("item-as-" + tab.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll("chip", "tab");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> chosen.accept(tab));
            tabs.put(tab, button);
            bar.getChildren().add(button);
        }
        bar.getChildren().add(Buttons.icon("close-item", "fth-x", Text.tr("Close"), close));
        getChildren().add(bar);
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
