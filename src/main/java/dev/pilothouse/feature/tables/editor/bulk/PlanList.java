package dev.pilothouse.feature.tables.editor.bulk;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.editor.diff.DiffLine;
import dev.pilothouse.feature.tables.editor.diff.DiffLines;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.ui.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/** What comes of many items, one below the other; those that can't be changed first. Virtual. */
final class PlanList extends VBox {
    private final ListView<BulkPlan.Part> list = new ListView<>();
    private final Label sum = Labels.wrapped("", "muted");

    PlanList(Hidden hidden) {
        getStyleClass().add("plan-list");
        list.setId("bulk-preview");
        list.setAccessibleText(Text.tr("What comes of it, item by item"));
        list.getStyleClass().add("diff-list");
        list.setPlaceholder(Labels.wrapped(Text.tr("What comes of it is shown here."), "muted"));
        list.setCellFactory(self -> new Cell(hidden));
        sum.setId("bulk-sum");
        getChildren().addAll(sum, list);
    }

    /** Something newer is being made out, of so many items. */
    void waits(int items) {
        sum.setText(Text.tr("Looking at {0,choice,1#1 item|1<{0} items}…", items));
    }

    void show(BulkPlan plan) {
        list.getItems()
                .setAll(plan.parts().stream()
                        .filter(part -> !(part instanceof BulkPlan.Part.Same))
                        .sorted((one, other) -> Boolean.compare(
                                one instanceof BulkPlan.Part.Changes, other instanceof BulkPlan.Part.Changes))
                        .toList());
        sum.setText(plan.parts().isEmpty() ? "" : words(plan));
    }

    private static String words(BulkPlan plan) {
        List<String> words = new ArrayList<>();
        words.add(Text.tr(
                "{0} of {1} {2,choice,0#items change|1#items changes|1<items change}",
                Humane.count(plan.changes().size()),
                Humane.count(plan.parts().size()),
                plan.changes().size()));
        if (plan.same() > 0) {
            words.add(Text.tr("{0,choice,1#1 is|1<{0} are} so already", plan.same()));
        }
        if (plan.refused() > 0) {
            words.add(Text.tr("{0} can’t be changed so", Humane.count(plan.refused())));
        }
        return String.join("; ", words) + ".";
    }

    private static final class Cell extends ListCell<BulkPlan.Part> {
        private final Hidden hidden;

        Cell(Hidden hidden) {
            this.hidden = hidden;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(BulkPlan.Part part, boolean empty) {
            super.updateItem(part, empty);
            setText(null);
            setGraphic(null);
            if (!empty && part != null) {
                VBox box = new VBox(Labels.of(Visible.line(part.key().words()), "mono", "strong"));
                switch (part) {
                    case BulkPlan.Part.Changes changes ->
                        DiffLines.of(changes.diff(), hidden)
                                .forEach(line -> box.getChildren().add(line(line)));
                    case BulkPlan.Part.Refused refused ->
                        box.getChildren().add(Labels.wrapped(refused.why(), "danger"));
                    case BulkPlan.Part.Same same -> {}
                }
                setGraphic(box);
            }
        }

        private static Label line(DiffLine line) {
            return Labels.of(
                    line.kind().sign() + line.text(),
                    "mono",
                    "diff-line",
                    line.kind().name().toLowerCase(Locale.ROOT));
        }
    }
}
