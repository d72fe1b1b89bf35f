package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Below the rows: how many were read and what that took, or that more are being read, with a way to stop it. */
final class Foot extends HBox {
    private final TableModel model;
    private final Label words = Labels.of("", "muted", "small");
    private final Button stop;

    Foot(TableModel model) {
        this.model = model;
        getStyleClass().add("foot");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("read");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        stop = Buttons.of("stop-reading", Text.tr("Stop"), model.rows()::stop, "danger-quiet");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.managedProperty().bind(stop.visibleProperty());
        getChildren().addAll(words, stop);
        model.rows().loaded().subscribe(now -> say());
        model.shown().subscribe(now -> say());
        model.sort().subscribe((before, now) -> say());
        model.chosen().selection().subscribe((before, now) -> say());
    }

    private void say() {
        Load<Loaded> load = model.rows().loaded().get();
        boolean busy = load instanceof Load.Busy;
        stop.setVisible(busy);
        // Where the reading failed at once, the words above the rows say all there is to say.
        words.setText(model.rows()
                .soFar()
                .filter(now -> now.found() > 0 || !(load instanceof Load.Failed))
                .map(now -> busy ? Text.tr("Reading: {0}", ReadWords.soFar(now)) : chosen() + sifted(now))
                .orElse(""));
    }

    // The order of what nobody sees would tell what it is.
    private String byMask() {
        return model.sort()
                .get()
                .filter(sort -> model.settings().isPersonal(Path.of(sort.column())))
                .map(sort -> Text.tr(" · hidden values are sorted by what is shown of them"))
                .orElse("");
    }

    private String chosen() {
        int count = model.chosen().selection().get().count();
        return count < 2 ? "" : Text.tr("{0} selected · ", Humane.count(count));
    }

    private String sifted(Loaded now) {
        int shown = model.shown().get().size() - model.shown().get().newOnes();
        String read = ReadWords.read(now) + byMask();
        return model.find().get().isBlank()
                ? read
                : Text.tr("{0} shown of what is loaded · {1}", Humane.count(shown), read);
    }
}
