package dev.pilothouse.ui.parts;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.undo.Part;
import dev.pilothouse.ui.Labels;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** One part, to be ticked: what it is, as it is now and as it would be again. */
final class PartCell extends ListCell<Integer> {
    private final PartsModel model;
    private final List<Part> parts;
    private final CheckBox box = new CheckBox();
    private final Label now = Labels.wrapped("", "danger", "mono");
    private final Label before = Labels.wrapped("", "success", "mono");
    private final VBox row = new VBox(box, now, before);
    private Subscription listening = Subscription.EMPTY;

    PartCell(PartsModel model, List<Part> parts) {
        this.model = model;
        this.parts = parts;
        setPrefWidth(0);
        box.setMnemonicParsing(false);
        box.setOnAction(event -> model.choose(getItem(), box.isSelected()));
        row.getStyleClass().add("part");
    }

    @Override
    protected void updateItem(Integer number, boolean empty) {
        super.updateItem(number, empty);
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        setGraphic(null);
        if (!empty && number != null) {
            Part part = parts.get(number);
            box.setId("part-" + (number + 1));
            box.setText(part.name().isEmpty() ? part.of() : Text.tr("{0}: {1}", part.of(), part.name()));
            now.setText("− " + (part.now().isEmpty() ? Text.tr("not there") : part.now()));
            before.setText("+ " + (part.before().isEmpty() ? Text.tr("not there") : part.before()));
            listening = model.chosen().subscribe(chosen -> box.setSelected(chosen.contains(number)));
            setGraphic(row);
        }
    }
}
