package dev.pilothouse.feature.logs;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.logs.groups.GroupsButton;
import dev.pilothouse.feature.logs.lines.Ids;
import dev.pilothouse.feature.logs.search.RangeButton;
import dev.pilothouse.feature.logs.search.SearchModel;
import dev.pilothouse.feature.logs.search.TimeRange;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.WrappingRow;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** The row over the lines: which way, which groups, which lines, what time, and what can be done. */
final class ToolBar extends WrappingRow {
    private final LogsModel model;
    private final LogsActions actions;
    // All lines that are kept are looked through.
    private static final Duration REST = Duration.millis(250);
    private final FilterField tailFilter;
    private final FilterField searchFilter;
    private final Map<LogsModel.Mode, ToggleButton> modes = new EnumMap<>(LogsModel.Mode.class);

    ToolBar(LogsModel model, LogsActions actions, Clock clock) {
        this.model = model;
        this.actions = actions;
        setId("logs-bar");
        getStyleClass().add("logs-bar");
        setAlignment(Pos.CENTER_LEFT);
        tailFilter = new FilterField("tail-filter", REST, this::tailTyped, this::tailEntered);
        searchFilter = new FilterField(
                "search-filter", Duration.ZERO, (text, pattern) -> asked(text, pattern), (text, pattern) -> {
                    asked(text, pattern);
                    actions.search().run();
                });
        StackPane filters =
                new StackPane(only(LogsModel.Mode.TAIL, tailFilter), only(LogsModel.Mode.SEARCH, searchFilter));
        HBox.setHgrow(filters, Priority.ALWAYS);
        GroupsButton groups = new GroupsButton(model.groups());
        getChildren()
                .addAll(
                        modes(),
                        groups,
                        filters,
                        only(LogsModel.Mode.TAIL, back(clock)),
                        only(LogsModel.Mode.SEARCH, searchRange(clock)),
                        only(LogsModel.Mode.SEARCH, Buttons.of(actions.search(), "accent")),
                        only(LogsModel.Mode.TAIL, pause()),
                        lines(Buttons.of(actions.errors())),
                        lines(Buttons.of(actions.export())));
        model.search().asked().subscribe(now -> shown(now));
    }

    /** Leads to the filter. */
    void find() {
        (model.mode().get() == LogsModel.Mode.TAIL ? tailFilter : searchFilter).find();
    }

    /** Leaves only lines with that text. */
    void contains(String text) {
        if (model.mode().get() == LogsModel.Mode.TAIL) {
            tailFilter.show(text, false);
        } else {
            model.search().lines().contain(text);
        }
    }

    private HBox modes() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(
                mode(LogsModel.Mode.TAIL, "mode-tail", Text.tr("Live"), group, "left-pill"),
                mode(LogsModel.Mode.SEARCH, "mode-search", Text.tr("Search"), group, "center-pill"),
                mode(LogsModel.Mode.INSIGHTS, "mode-insights", Text.tr("Insights"), group, "right-pill"));
        row.setMinWidth(USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        model.mode().subscribe(now -> modes.get(now).setSelected(true));
        return row;
    }

    private ToggleButton mode(LogsModel.Mode mode, String id, String text, ToggleGroup group, String style) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.mode().set(mode);
        });
        modes.put(mode, button);
        return button;
    }

    private Node back(Clock clock) {
        ObjectProperty<TimeRange> range = new SimpleObjectProperty<>(
                new TimeRange.Last(model.tail().back().get()));
        range.subscribe((before, now) -> {
            model.follow(now, tailFilter.text(), tailFilter.isPattern());
            range.set(new TimeRange.Last(model.tail().back().get()));
        });
        return wide(new RangeButton("tail-range", range, model.tail().lines().zone(), clock));
    }

    private Node searchRange(Clock clock) {
        ObjectProperty<TimeRange> range =
                new SimpleObjectProperty<>(model.search().asked().get().range());
        range.subscribe((before, now) -> {
            SearchModel.Asked asked = model.search().asked().get();
            if (!asked.range().equals(now)) {
                model.search().asked().set(new SearchModel.Asked(asked.text(), asked.pattern(), now));
                actions.search().run();
            }
        });
        model.search().asked().subscribe(now -> range.set(now.range()));
        return wide(
                new RangeButton("search-range", range, model.search().lines().zone(), clock));
    }

    private static Region wide(Region node) {
        node.setMinWidth(USE_PREF_SIZE);
        return node;
    }

    private Node pause() {
        CommandButton button = Buttons.of(actions.pause());
        Runnable named = () -> button.text()
                .set(
                        !model.tail().isRunning()
                                ? Text.tr("Start")
                                : model.tail().lines().follow().get() ? Text.tr("Pause") : Text.tr("Follow"));
        model.tail().state().subscribe(now -> named.run());
        model.tail().lines().follow().subscribe(now -> named.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void tailTyped(String text, boolean pattern) {
        model.tail().lines().contain(pattern ? "" : text);
        if (!pattern && !model.tail().pattern().get().isEmpty()) {
            tailEntered(text, false);
        }
    }

    private void tailEntered(String text, boolean pattern) {
        String wanted = pattern ? text.strip() : "";
        if (!wanted.equals(model.tail().pattern().get())) {
            model.tail().pattern().set(wanted);
            model.tail().start();
        }
        if (!pattern && Ids.isRequest(text.strip())) {
            actions.open(text.strip());
        }
    }

    private void asked(String text, boolean pattern) {
        SearchModel.Asked before = model.search().asked().get();
        model.search().asked().set(new SearchModel.Asked(text, pattern, before.range()));
    }

    private void shown(SearchModel.Asked now) {
        if (!now.text().equals(searchFilter.text())) {
            searchFilter.show(now.text(), now.pattern());
            model.search().asked().set(now);
        }
    }

    private <N extends Node> N only(LogsModel.Mode mode, N node) {
        node.visibleProperty().bind(model.mode().map(now -> now == mode));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private Node lines(Region node) {
        node.visibleProperty().bind(model.mode().map(now -> now != LogsModel.Mode.INSIGHTS));
        node.managedProperty().bind(node.visibleProperty());
        node.setMinWidth(USE_PREF_SIZE);
        return node;
    }
}
