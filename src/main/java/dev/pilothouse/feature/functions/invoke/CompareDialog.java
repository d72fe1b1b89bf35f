package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.code.PrettyJson;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Two invocations of the history: what differs in their events, and in what came back. */
final class CompareDialog extends VBox {
    /** @param close shuts the dialog */
    CompareDialog(Past older, Past newer, Runnable close) {
        setId("compare");
        getStyleClass().addAll("prompt", "compare");
        setAccessibleText(Text.tr("Two invocations compared"));
        HBox buttons = new HBox(Buttons.of("close-compare", Text.tr("Close"), close, "accent"));
        buttons.getStyleClass().add("buttons");
        Node event = part("compare-event", Text.tr("Event"), older.event(), newer.event());
        Node response = part("compare-response", Text.tr("Response"), response(older), response(newer));
        if (Stream.of(event, response).anyMatch(part -> VBox.getVgrow(part) == Priority.ALWAYS)) {
            getStyleClass().add("differs");
        }
        getChildren()
                .addAll(
                        Labels.of(Text.tr("Two invocations compared"), "heading"),
                        Labels.wrapped(Text.tr("− {0}", what(older)), "muted"),
                        Labels.wrapped(Text.tr("+ {0}", what(newer)), "muted"),
                        event,
                        response,
                        buttons);
    }

    private static String what(Past past) {
        List<String> parts = new ArrayList<>();
        parts.add(Humane.exactTime(past.at(), ZoneId.systemDefault()));
        parts.add(past.qualifier().orElse(Text.tr("newest code")));
        past.response().ifPresent(it -> {
            it.version()
                    .filter(version -> !past.qualifier().equals(Optional.of(version)))
                    .ifPresent(version -> parts.add(Text.tr("version {0}", version)));
            parts.add(Text.tr("answered in {0}", Humane.duration(it.took())));
            it.functionError().ifPresent(error -> parts.add(Text.tr("the function failed")));
        });
        if (past.response().isEmpty()) {
            parts.add(past.words());
        }
        return String.join(" · ", parts);
    }

    private static Optional<String> response(Past past) {
        return past.response().flatMap(Past.Response::payload);
    }

    private static Node part(String id, String title, Optional<String> before, Optional<String> after) {
        VBox part = new VBox(Labels.of(title, "strong"));
        part.getStyleClass().add("part");
        if (before.isEmpty() || after.isEmpty()) {
            part.getChildren()
                    .add(Labels.wrapped(
                            Text.tr("One of the two was not kept: there was none, or it was too long."), "muted"));
            return part;
        }
        TextDiff diff = TextDiff.between(PrettyJson.of(before.get()), PrettyJson.of(after.get()));
        if (diff.equal()) {
            part.getChildren().add(Labels.wrapped(Text.tr("Both are the same."), "muted"));
            return part;
        }
        ListView<TextDiff.Row> rows = new ListView<>(FXCollections.observableArrayList(diff.rows()));
        rows.setId(id);
        rows.setAccessibleText(title);
        rows.getStyleClass().add("text-diff");
        rows.setCellFactory(list -> new RowCell());
        // The window that only says that all is the same needs no more room than that.
        VBox.setVgrow(part, Priority.ALWAYS);
        VBox.setVgrow(rows, Priority.ALWAYS);
        part.getChildren().add(rows);
        return part;
    }

    private static final class RowCell extends ListCell<TextDiff.Row> {
        private final Label line = Labels.of("", "mono");

        @Override
        protected void updateItem(TextDiff.Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("gone", "new", "skipped");
            setGraphic(empty || row == null ? null : line);
            if (!empty && row != null) {
                line.setText(
                        switch (row.kind()) {
                            case SAME -> "  " + Visible.line(row.text());
                            case GONE -> "− " + Visible.line(row.text());
                            case NEW -> "+ " + Visible.line(row.text());
                            case SKIPPED -> Text.tr("  … {0} equal lines", row.text());
                        });
                getStyleClass().add(row.kind().name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
