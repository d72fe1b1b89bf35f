package dev.pilothouse.feature.functions;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.feature.functions.catalog.CatalogModel;
import dev.pilothouse.feature.functions.catalog.FunctionWords;
import dev.pilothouse.feature.functions.catalog.Listed;
import dev.pilothouse.feature.functions.chart.ChartView;
import dev.pilothouse.feature.functions.chart.HourCard;
import dev.pilothouse.feature.functions.invoke.InvokeView;
import dev.pilothouse.feature.functions.setup.SetupView;
import dev.pilothouse.feature.functions.version.VersionView;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One function: invoked, set up, published, or looked at over time. */
final class FunctionPane extends BorderPane {
    private final OpenFunction function;
    private final Gate gate;
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final Map<Tab, Node> nodes = new EnumMap<>(Tab.class);
    private final InvokeView invoke;
    private Tab shown = Tab.INVOKE;

    /** What of a function is looked at. */
    enum Tab {
        INVOKE,
        SETUP,
        VERSIONS,
        CHARTS;

        String title() {
            return switch (this) {
                case INVOKE -> Text.tr("Invoke");
                case SETUP -> Text.tr("Setup");
                case VERSIONS -> Text.tr("Versions");
                case CHARTS -> Text.tr("Charts");
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param leave back to all functions */
    FunctionPane(OpenFunction function, CatalogModel catalog, InvokeView.Around around, Runnable leave) {
        this.function = function;
        this.gate = around.gate().about(denial -> denial.isAbout("function:" + function.name()));
        getStyleClass().add("function-pane");
        invoke = new InvokeView(
                function.invoking(),
                function.versions().known(),
                around,
                new HourCard(function.name(), catalog.health()));
        nodes.put(Tab.INVOKE, invoke);
        setTop(head(catalog, leave));
        show(Tab.INVOKE);
    }

    List<Action> actions() {
        return switch (shown) {
            case INVOKE -> invoke.actions();
            case SETUP -> ((SetupView) nodes.get(Tab.SETUP)).actions();
            case VERSIONS -> ((VersionView) nodes.get(Tab.VERSIONS)).actions();
            case CHARTS -> List.of();
        };
    }

    InvokeView invoking() {
        return invoke;
    }

    /** Reads again what is shown, besides what every function has. */
    void refresh() {
        switch (shown) {
            case INVOKE, VERSIONS -> {}
            case SETUP -> function.setup().refresh();
            case CHARTS -> function.charts().refresh();
        }
    }

    void show(Tab tab) {
        shown = tab;
        tabs.forEach((one, button) -> button.setSelected(one == tab));
        setCenter(nodes.computeIfAbsent(tab, this::made));
    }

    private Node made(Tab tab) {
        return switch (tab) {
            case INVOKE -> invoke;
            case SETUP -> {
                function.setup().refresh();
                yield new SetupView(
                        function.setup().settings(),
                        function.setup().copies(),
                        function.versions().known(),
                        gate);
            }
            case VERSIONS -> new VersionView(function.versions(), gate);
            case CHARTS -> {
                function.charts().refresh();
                yield new ChartView(function.charts());
            }
        };
    }

    private Node head(CatalogModel catalog, Runnable leave) {
        HBox chips = new HBox();
        chips.getStyleClass().add("function-tabs");
        chips.setAlignment(Pos.CENTER_LEFT);
        for (Tab tab : Tab.values()) {
            ToggleButton button = new ToggleButton(tab.title());
            button.setId("show-" + tab.word());
            button.getStyleClass().addAll("chip", "tab");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> show(tab));
            tabs.put(tab, button);
            chips.getChildren().add(button);
        }
        Label made = Labels.of("", "muted", "small");
        made.textProperty()
                .bind(catalog.catalog()
                        .map(load -> load.shown()
                                .flatMap(all -> all.find(function.name()))
                                .flatMap(Listed::shape)
                                .orElse(function.shape()))
                        .map(FunctionWords::line));
        made.setMinWidth(0);
        HBox head = new WrappingRow(
                Buttons.icon("all-functions", "fth-grid", Text.tr("All functions"), leave), chips, made);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("function-head");
        return head;
    }
}
