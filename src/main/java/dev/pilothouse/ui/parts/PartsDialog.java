package dev.pilothouse.ui.parts;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.undo.Part;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks what of a change is taken back, part by part; the rest stays as it is. To be opened as a dialog. */
public final class PartsDialog extends VBox {
    private final PartsModel model;
    private final CheckBox all = new CheckBox(Text.tr("All of it"));
    private final CommandButton take;

    /**
     * @param command of taking it back
     * @param close shuts the dialog
     */
    public PartsDialog(PartsModel model, Command command, Gate gate, Runnable close) {
        this.model = model;
        setId("parts");
        getStyleClass().addAll("dialog-card", "parts");
        take = Buttons.of(
                command,
                gate,
                permit -> {
                    model.takeBack(permit);
                    close.run();
                },
                "accent");
        take.setId("take-back");
        all.setId("all-parts");
        all.setOnAction(event -> model.chooseAll(all.isSelected()));
        LoadPane<List<Part>> parts = new LoadPane<>(model.all(), this::list, model::read);
        VBox.setVgrow(parts, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Labels.wrapped(
                                Text.tr(
                                        "What is to be taken back of “{0}”?",
                                        model.entry().title()),
                                "heading"),
                        Labels.wrapped(
                                Text.tr("What you choose is put back as it was before, unless somebody has changed the"
                                        + " same since. It is recorded, and can itself be undone."),
                                "muted"),
                        parts,
                        foot(close));
        model.chosen().subscribe(now -> say(now.size()));
    }

    private Node list(List<Part> parts) {
        ListView<Integer> list = new ListView<>();
        list.setId("part-list");
        list.setAccessibleText(Text.tr("What can be taken back"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new PartCell(model, parts));
        list.getItems().setAll(IntStream.range(0, parts.size()).boxed().toList());
        return list;
    }

    private Node foot(Runnable close) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(all, gap, Buttons.of("close-parts", Text.tr("Cancel"), close), take);
        foot.getStyleClass().add("parts-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void say(int chosen) {
        int count = model.all().get().shown().map(List::size).orElse(0);
        all.setSelected(count > 0 && chosen == count);
        take.text().set(Text.tr("Take back {0,choice,0#parts|1#1 part|1<{0} parts}", chosen));
        take.ready().set(chosen > 0);
    }
}
