package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.logs.LogLine;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Labels;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/** A line: when, how grave, what. */
final class LineCell extends ListCell<LogLine> {
    private static final int LONGEST = 4096;

    /** What padding and the scroll bar take, in pixels. */
    private static final double BESIDE = 44;

    /** What time and level take with the spaces behind them, in heights of the text. */
    private static final double HEAD = 12.8;

    private static final double MOST_NARROW = 60;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
    private final Label time = Labels.of("", "mono", "muted");
    private final Label level = Labels.of("", "mono", "level");
    private final Text words = new Text();
    private final HBox row = new HBox(time, level, words);

    LineCell(ReadOnlyDoubleProperty width) {
        time.setMinWidth(USE_PREF_SIZE);
        level.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("log-line");
        // As wide as the list: what is longer is wrapped.
        setPrefWidth(0);
        // Not by the labels' own widths: they are known too late, and the row would stay too high.
        words.wrappingWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(
                                MOST_NARROW, width.get() - HEAD * time.getFont().getSize() - BESIDE),
                        width,
                        time.fontProperty()));
    }

    @Override
    protected void updateItem(LogLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean blank = empty || line == null;
        setGraphic(blank ? null : row);
        if (!blank) {
            LineWords read = LineWords.of(line.message());
            time.setText(TIME.format(line.at()));
            level.setText(read.level());
            words.setText(
                    Visible.of(read.text().length() > LONGEST ? read.text().substring(0, LONGEST) + "…" : read.text()));
            level.getStyleClass().setAll("label", "mono", "level", read.tone());
            words.getStyleClass().setAll("text", "mono", read.tone());
        }
    }
}
