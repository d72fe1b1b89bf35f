package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.WrappingRow;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Leads to what is planned, to what was released, and to what is tried. */
final class TabBar extends WrappingRow {
    private final ToggleGroup tabs = new ToggleGroup();

    TabBar(SiteModel model, ReleasesModel releases) {
        getStyleClass().addAll("tool-bar-row", "tab-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button leftovers = Buttons.of("look-for-leftovers", Text.tr("Collect old files…"), releases::lookForLeftovers);
        leftovers.visibleProperty().bind(model.tab().map(Tab.RELEASES::equals));
        leftovers.managedProperty().bind(leftovers.visibleProperty());
        Button preview = Buttons.of(
                "try-as-preview",
                Text.tr("Try it as a preview…"),
                () -> model.tab().set(Tab.PREVIEWS));
        preview.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.tab().get() == Tab.PLAN
                                && model.planned().get().shown().isPresent(),
                        model.tab(),
                        model.planned()));
        preview.managedProperty().bind(preview.visibleProperty());
        getChildren()
                .addAll(
                        tab("tab-plan", Text.tr("Plan"), Tab.PLAN, model),
                        tab("tab-releases", Text.tr("Releases"), Tab.RELEASES, model),
                        tab("tab-previews", Text.tr("Previews"), Tab.PREVIEWS, model),
                        gap,
                        preview,
                        leftovers);
    }

    private ToggleButton tab(String id, String name, Tab tab, SiteModel model) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.getStyleClass().setAll("toggle-button", "chip", "neutral");
        button.setToggleGroup(tabs);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            model.tab().set(tab);
            button.setSelected(true);
        });
        model.tab().subscribe(now -> button.setSelected(now == tab));
        return button;
    }
}
