package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Labels;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Each difference in a row: the member, what it was, what it would be. */
final class DifferenceGrid extends GridPane {
    private final boolean changed;

    DifferenceGrid(Arrival arrival) {
        this.changed = arrival.known().isPresent();
        setId("differences");
        getStyleClass().add("differences");
        setMinWidth(0);
        ColumnConstraints name = new ColumnConstraints();
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setFillWidth(true);
        value.setPercentWidth(changed ? 36 : 72);
        name.setPercentWidth(28);
        getColumnConstraints().addAll(name, value);
        if (changed) {
            getColumnConstraints().add(value);
            addRow(0, head(Text.tr("Member")), head(Text.tr("Was")), head(Text.tr("Would be")));
        } else {
            addRow(0, head(Text.tr("Member")), head(Text.tr("Value")));
        }
        arrival.differences().forEach(this::add);
    }

    private void add(Difference difference) {
        boolean grave = !difference.matters().isEmpty();
        VBox member = new VBox(Labels.wrapped(difference.member(), "mono"));
        if (grave) {
            member.getChildren().add(Labels.wrapped(difference.matters(), "muted", "small"));
        }
        Node after = value(difference.after(), changed && grave ? "danger" : "plain");
        if (changed) {
            addRow(getRowCount(), member, value(difference.before(), "muted"), after);
        } else {
            addRow(getRowCount(), member, after);
        }
    }

    private static Label value(String text, String style) {
        return text.isEmpty()
                ? Labels.of(Text.tr("not there"), "muted")
                : Labels.wrapped(Visible.escaped(text), "mono", style);
    }

    private static Label head(String text) {
        return Labels.of(text, "muted", "small");
    }
}
