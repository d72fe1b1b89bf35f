package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.logs.LogLine;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Labels;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line: when, how grave, what. */
final class LineCell extends ListCell<LogLine> {
    private static final int LONGEST = 4096;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
    private final Label time = Labels.of("", "mono", "muted");
    private final Label level = Labels.of("", "mono", "level");
    private final Label words = Labels.of("", "mono");
    private final HBox row = new HBox(time, level, words);

    LineCell() {
        time.setMinWidth(USE_PREF_SIZE);
        level.setMinWidth(USE_PREF_SIZE);
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getStyleClass().add("log-line");
        // As wide as the list: what is longer is wrapped.
        setPrefWidth(0);
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
            List.of(level, words).forEach(label -> label.getStyleClass().removeAll("danger", "warning", "muted"));
            level.getStyleClass().add(read.tone());
            words.getStyleClass().add(read.tone());
        }
    }
}
