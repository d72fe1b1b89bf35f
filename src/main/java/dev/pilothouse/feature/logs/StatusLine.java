package dev.pilothouse.feature.logs;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.logs.lines.Counts;
import dev.pilothouse.feature.logs.lines.Level;
import dev.pilothouse.feature.logs.lines.LineFilter;
import dev.pilothouse.feature.logs.lines.Needle;
import dev.pilothouse.feature.logs.read.LineBoard;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.feature.logs.search.SearchModel;
import dev.pilothouse.feature.logs.tail.TailState;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Choices;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;
import dev.pilothouse.ui.WrappingRow;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How lines come or how far a search is; what is left out of them; how they look. */
final class StatusLine extends WrappingRow {
    private final LogsModel model;
    private final LogsModel.Mode mode;
    private final LinesModel lines;
    private final HBox how = part("log-how");
    private final HBox left = part("log-left");

    /** Which levels are shown. */
    private enum Levels {
        ALL,
        WARNINGS,
        ERRORS;

        String words() {
            return switch (this) {
                case ALL -> Text.tr("All levels");
                case WARNINGS -> Text.tr("Warnings and errors");
                case ERRORS -> Text.tr("Errors");
            };
        }

        Set<Level> levels() {
            return switch (this) {
                case ALL -> EnumSet.allOf(Level.class);
                case WARNINGS -> EnumSet.of(Level.WARN, Level.ERROR, Level.FATAL);
                case ERRORS -> EnumSet.of(Level.ERROR, Level.FATAL);
            };
        }
    }

    StatusLine(LogsModel model, LogsModel.Mode mode, LinesModel lines, Action go) {
        this.model = model;
        this.mode = mode;
        this.lines = lines;
        getStyleClass().add("log-status");
        setAlignment(Pos.CENTER_LEFT);
        // At the right of the line that they are in, whichever that is.
        HBox looks = new HBox(levels(), wrap(), Buttons.icon(go));
        looks.setAlignment(Pos.CENTER_RIGHT);
        looks.getStyleClass().add("log-looks");
        HBox.setHgrow(looks, Priority.ALWAYS);
        getChildren().addAll(how, left, looks);
        if (model.hidesAnything()) {
            looks.getChildren().add(personal());
        }
        lines.filter().subscribe(this::leftOut);
        if (mode == LogsModel.Mode.TAIL) {
            model.tail().state().subscribe(now -> tail());
            model.tail().rate().subscribe(now -> tail());
            lines.follow().subscribe(now -> tail());
        } else {
            model.search().search().subscribe(now -> search());
            model.search().reached().subscribe(now -> search());
        }
    }

    private static HBox part(String style) {
        HBox part = new HBox();
        part.setAlignment(Pos.CENTER_LEFT);
        part.getStyleClass().add(style);
        part.setMinWidth(0);
        return part;
    }

    private void tail() {
        Label rate =
                Labels.of(Text.tr("{0}/min", Counts.lines(model.tail().rate().get())), "muted");
        rate.setMinWidth(USE_PREF_SIZE);
        Pill pill = pill();
        pill.setMinWidth(USE_PREF_SIZE);
        how.getChildren().setAll(pill, rate);
        why().ifPresent(words -> {
            Label said = Labels.of(words, "muted", "small", "log-why");
            said.setTooltip(new Tooltip(words));
            said.setMinWidth(0);
            how.getChildren().add(said);
        });
    }

    private Pill pill() {
        boolean paused = model.tail().isRunning() && !lines.follow().get();
        Pill pill = switch (model.tail().state().get()) {
            case TailState.Off off -> new Pill(Text.tr("Stopped"), Tone.NEUTRAL);
            case TailState.Connecting connecting -> new Pill(Text.tr("Connecting"), Tone.ACCENT);
            case TailState.Live live ->
                paused ? new Pill(Text.tr("Paused"), Tone.WARNING) : new Pill(Text.tr("● Live"), Tone.SUCCESS);
            case TailState.Polling polling ->
                paused
                        ? new Pill(Text.tr("Paused"), Tone.WARNING)
                        : new Pill(Text.tr("Every few seconds"), Tone.ACCENT);
            case TailState.Broken broken -> new Pill(Text.tr("Reconnecting"), Tone.WARNING);
        };
        pill.setId("tail-state");
        pill.setTooltip(
                new Tooltip(Text.tr("CloudWatch’s live tail is paid by the minute, beyond 1,800 minutes a month.")));
        return pill;
    }

    private Optional<String> why() {
        return switch (model.tail().state().get()) {
            case TailState.Polling polling ->
                Optional.of(Text.tr(
                        "No live tail, so it is looked again and again: {0}",
                        polling.why().what()));
            case TailState.Broken broken ->
                Optional.of(Text.tr("{0} Tried again in {1}.", broken.why().what(), Humane.duration(broken.pause())));
            case TailState.Off off -> Optional.empty();
            case TailState.Connecting connecting -> Optional.empty();
            case TailState.Live live -> Optional.empty();
        };
    }

    private void search() {
        SearchModel search = model.search();
        how.getChildren().clear();
        boolean busy = search.search().get() instanceof Load.Busy;
        // Of a search that failed at once there is nothing to tell, and nothing further back.
        boolean failed = search.search().get() instanceof Load.Failed;
        search.reached().get().filter(it -> !failed || it.lines() > 0).ifPresent(it -> {
            Label said = Labels.exact(words(it, busy), words(it, busy), "muted");
            said.setMinWidth(0);
            how.getChildren().add(said);
            if (!busy && !it.done()) {
                how.getChildren().add(whole(Buttons.of("older", Text.tr("Look further back"), search::older)));
            }
        });
        if (busy) {
            how.getChildren().add(whole(Buttons.of("stop-search", Text.tr("Stop"), search::stop)));
        }
    }

    private static Button whole(Button button) {
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private String words(SearchModel.Reached it, boolean busy) {
        String back = LineBoard.time(it.back().toEpochMilli(), lines.zone()).substring(0, 8);
        String through = it.scanned() > 0 ? Text.tr(", about {0} looked through", Humane.bytes(it.scanned())) : "";
        if (!it.missing().isEmpty()) {
            through += Text.tr("; nothing was ever written to {0}", titles(it.missing()));
        }
        if (!it.denied().isEmpty()) {
            through += Text.tr("; your role may not read {0}", titles(it.denied()));
        }
        return it.done() && !busy
                ? Text.tr("{0}, all there are{1}", Counts.lines(it.lines()), through)
                : Text.tr("{0}, back to {1}{2}", Counts.lines(it.lines()), back, through);
    }

    private String titles(List<String> groups) {
        return groups.stream().map(model.groups()::title).collect(Collectors.joining(", "));
    }

    private void leftOut(LineFilter filter) {
        left.getChildren()
                .setAll(filter.excludes().stream()
                        .map(Needle::text)
                        .map(this::without)
                        .toList());
        // Of those that come, the field above tells it.
        if (mode == LogsModel.Mode.SEARCH) {
            filter.contains().forEach(only -> left.getChildren().add(only(only.text())));
        }
    }

    private Node without(String text) {
        return chip(
                "include",
                Text.tr("without “{0}”", brief(text)),
                Text.tr("Show lines with “{0}” again", Visible.line(text)),
                () -> lines.include(text));
    }

    private Node only(String text) {
        return chip(
                "include-all",
                Text.tr("only “{0}”", brief(text)),
                Text.tr("Show lines without “{0}” again", Visible.line(text)),
                () -> lines.contain(""));
    }

    private static String brief(String text) {
        return Visible.line(text.length() > 28 ? text.substring(0, 28) + "…" : text);
    }

    private static Node chip(String id, String words, String name, Runnable action) {
        Button chip = Buttons.of(id, words, action, "left-out");
        chip.setMnemonicParsing(false);
        chip.setGraphic(Labels.icon("fth-x", "muted"));
        chip.setAccessibleText(name);
        chip.setTooltip(new Tooltip(name));
        return chip;
    }

    private ComboBox<Levels> levels() {
        ComboBox<Levels> choice = Choices.of(
                mode == LogsModel.Mode.TAIL ? "levels" : "search-levels",
                Text.tr("Levels"),
                Levels::words,
                List.of(Levels.values()));
        choice.setMinWidth(USE_PREF_SIZE);
        choice.valueProperty()
                .subscribe(
                        (before, now) -> lines.filter().set(lines.filter().get().of(now.levels())));
        return choice;
    }

    private ToggleButton wrap() {
        ToggleButton wrap = toggle("wrap-lines", Text.tr("Wrap"));
        wrap.selectedProperty().bindBidirectional(lines.wrap());
        return wrap;
    }

    private ToggleButton personal() {
        ToggleButton reveal = toggle("reveal", Text.tr("Reveal"));
        reveal.setTooltip(new Tooltip(Text.tr("Shows personal values, which is recorded")));
        reveal.setOnAction(event -> {
            model.reveal(reveal.isSelected());
            reveal.setSelected(model.revealed().get());
        });
        model.revealed().subscribe(reveal::setSelected);
        return reveal;
    }

    private static ToggleButton toggle(String id, String text) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.getStyleClass().add("small-toggle");
        toggle.setMinWidth(USE_PREF_SIZE);
        return toggle;
    }
}
