package dev.pilothouse.feature.tables.exchange;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.tables.transfer.Mapping;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.FileField;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** A file is named, its columns are looked at, what it comes to is shown; then it is staged, and nothing is written yet. */
public final class ImportDialog extends VBox {
    private final ExchangeModel model;
    private final Runnable close;
    private final FileField file = new FileField("import-file", Text.tr("File to read"));
    private final Button stage = Buttons.of("stage-import", Text.tr("Stage"), this::stage, "success");

    /** @param close shuts the dialog */
    public ImportDialog(ExchangeModel model, Runnable close) {
        this.model = model;
        this.close = close;
        setId("import");
        getStyleClass().addAll("review");
        file.setPromptText(Text.tr("A file with .csv, .jsonl or .json at its end"));
        HBox.setHgrow(file, Priority.ALWAYS);
        Button look = Buttons.of("look-import", Text.tr("Look"), this::look, "accent");
        look.disableProperty().bind(file.textProperty().map(text -> file.file().isEmpty()));
        Button choose = Buttons.of("choose-import", Text.tr("Choose…"), this::choose);
        HBox named = new HBox(file, choose, look);
        named.getStyleClass().add("filter-row");
        LoadPane<Mapping> mapping = new LoadPane<>(model.mapping(), this::columns, this::look);
        mapping.visibleProperty().bind(model.looked().map(load -> load instanceof Load.Idle));
        LoadPane<ExchangeModel.Looked> looked = new LoadPane<>(model.looked(), this::looked, this::look);
        looked.visibleProperty().bind(model.looked().map(load -> !(load instanceof Load.Idle)));
        StackPane middle = new StackPane(mapping, looked);
        VBox.setVgrow(middle, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        stage.setDisable(true);
        model.looked().subscribe(load -> offer());
        HBox foot = new HBox(
                Labels.of(Text.tr("Nothing is written before you save."), "muted"),
                gap,
                Buttons.of("close-import", Text.tr("Close"), this::shut),
                stage);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("review-foot");
        getChildren()
                .addAll(
                        Labels.of(
                                Text.tr(
                                        "Import into {0}",
                                        Visible.line(model.table().settings().shown())),
                                "heading"),
                        named,
                        middle,
                        foot);
    }

    /** It was left. */
    public void dismissed() {
        model.forget();
    }

    private void shut() {
        model.forget();
        close.run();
    }

    private void stage() {
        model.stage();
        close.run();
    }

    private void look() {
        file.file().ifPresent(model::look);
    }

    private void offer() {
        int count = model.looked()
                .get()
                .shown()
                .map(it -> it.plan().changes().size())
                .orElse(0);
        stage.setText(Text.tr("Stage {0,choice,0#changes|1#1 change|1<{0} changes}", count));
        stage.setDisable(count == 0);
    }

    private Node columns(Mapping mapping) {
        return new MappingTable(mapping, chosen -> file.file().ifPresent(path -> model.look(path, chosen)));
    }

    private Node looked(ExchangeModel.Looked it) {
        return new ImportOutcome(it.imported(), it.plan());
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Text.tr("Import items"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            file.setText(chosen.toString());
        }
    }
}
