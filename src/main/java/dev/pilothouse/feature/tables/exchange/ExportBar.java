package dev.pilothouse.feature.tables.exchange;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.query.Estimate;
import dev.pilothouse.feature.tables.transfer.Format;
import dev.pilothouse.feature.tables.transfer.ItemSource;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Choices;
import dev.pilothouse.ui.FileField;
import dev.pilothouse.ui.Labels;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Which items are written to a file, and how. */
public final class ExportBar extends VBox {
    private final ExchangeModel model;
    private final Function<String, Optional<String>> lacking;
    private final FileField file = new FileField("export-file", Text.tr("File to write"));
    private final ComboBox<What> what = Choices.of("export-what", Text.tr("What"), What::words, List.of(What.values()));
    private final ComboBox<Format> format =
            Choices.of("export-format", Text.tr("Format"), Format::words, List.of(Format.values()));
    private final Label cost = Labels.wrapped("", "muted", "small");
    private final Hyperlink instead = new Hyperlink(Text.tr("Let DynamoDB export it to S3 instead…"));

    private final CheckBox personal = new CheckBox(Text.tr("With personal values"));
    private final TextField why = new TextField();

    private enum What {
        QUERY,
        LOADED,
        SELECTED,
        TABLE;

        String words() {
            return switch (this) {
                case QUERY -> Text.tr("Everything the query finds");
                case LOADED -> Text.tr("Loaded rows, as shown");
                case SELECTED -> Text.tr("Selected rows");
                case TABLE -> Text.tr("The whole table");
            };
        }
    }

    /**
     * For a table.
     *
     * @param lacking why this role can't read by an IAM action; empty where it can
     * @param toS3 leads to DynamoDB's own export
     */
    public ExportBar(ExchangeModel model, Function<String, Optional<String>> lacking, Runnable toS3) {
        this.model = model;
        this.lacking = lacking;
        setId("export-bar");
        getStyleClass().add("filter-strip");
        visibleProperty().bind(model.exporting());
        managedProperty().bind(visibleProperty());
        String home = System.getProperties().getProperty("user.home", "");
        String name = model.table().name() + "-" + LocalDate.now() + ".csv";
        file.setText(Path.of(home).resolve(name).toString());
        format.valueProperty().subscribe(this::named);
        instead.setId("export-instead");
        instead.setOnAction(event -> toS3.run());
        instead.setMinWidth(USE_PREF_SIZE);
        instead.managedProperty().bind(instead.visibleProperty());
        what.valueProperty().subscribe(chosen -> told());
        model.exporting().subscribe(now -> told());
        model.table().obstacle().subscribe(now -> told());
        HBox.setHgrow(file, Priority.ALWAYS);
        Button write = Buttons.of("write-export", Text.tr("Write"), this::write, "accent");
        write.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> file.file().isEmpty()
                                || !offers(what.getValue())
                                || lacksReason()
                                || refusal().isPresent(),
                        file.textProperty(),
                        personal.selectedProperty(),
                        why.textProperty(),
                        what.valueProperty(),
                        model.table().chosen().selection(),
                        model.table().obstacle()));
        Button cancel = Buttons.of(
                "cancel-export", Text.tr("Cancel"), () -> model.exporting().set(false));
        Button choose = Buttons.of("choose-export", Text.tr("Choose…"), this::choose);
        List.of(what, format, choose, write, cancel).forEach(part -> part.setMinWidth(USE_PREF_SIZE));
        cost.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(cost, Priority.ALWAYS);
        HBox chosen = row(what, format, cost, instead);
        HBox named = row(file, choose, write, cancel);
        getChildren().addAll(chosen, named);
        if (model.table().mask().hidesAnything()) {
            getChildren().add(reason());
        }
    }

    // What leaves unmasked is asked for and recorded, as a reveal is.
    private HBox reason() {
        personal.setId("export-personal");
        personal.setMinWidth(USE_PREF_SIZE);
        why.setId("export-why");
        why.setAccessibleText(Text.tr("What the personal values are for"));
        why.setPromptText(Text.tr("What they are for (kept in the journal)"));
        why.visibleProperty().bind(personal.selectedProperty());
        HBox.setHgrow(why, Priority.ALWAYS);
        return row(personal, why);
    }

    private boolean lacksReason() {
        return personal.isSelected() && why.getText().isBlank();
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add("filter-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private boolean offers(What chosen) {
        return switch (chosen) {
            case QUERY -> model.table().obstacle().getValue().isEmpty();
            case SELECTED -> !model.table().chosen().selection().get().isEmpty();
            case LOADED, TABLE -> true;
        };
    }

    private void told() {
        Optional<Estimate> estimate = switch (what.getValue()) {
            case TABLE -> model.table().costs(model.table().wholeTable());
            case QUERY -> model.table().found().flatMap(model.table()::costs);
            case SELECTED, LOADED -> Optional.empty();
        };
        boolean tooMuch = estimate.filter(Estimate::isBeyondDesktop).isPresent();
        instead.setVisible(tooMuch);
        String words = estimate.map(Estimate::words).orElseGet(this::withoutEstimate);
        cost.setText(
                refusal().orElse(tooMuch ? Text.tr("{0} That is more than a desktop should pull.", words) : words));
    }

    private Optional<String> refusal() {
        return switch (what.getValue()) {
            case TABLE -> lacking.apply("dynamodb:Scan");
            case QUERY -> model.table().question().plan().getValue().flatMap(plan -> lacking.apply(plan.action()));
            case SELECTED, LOADED -> Optional.empty();
        };
    }

    private String withoutEstimate() {
        return switch (what.getValue()) {
            case QUERY -> Text.tr("Only what the query finds is read.");
            case SELECTED -> Text.tr("Select the rows first; they are written as they were read.");
            case LOADED, TABLE -> "";
        };
    }

    private void named(Format chosen) {
        if (chosen != null) {
            file.setText(file.getText().replaceFirst("\\.(csv|jsonl|json)$", "." + chosen.extension()));
        }
    }

    private void write() {
        Optional<ItemSource> source = switch (what.getValue()) {
            case QUERY -> model.table().found();
            case LOADED -> Optional.of(model.table().chosen().shownSource());
            case SELECTED -> Optional.of(model.table().chosen().source());
            case TABLE -> Optional.of(model.table().wholeTable());
        };
        source.ifPresent(it -> {
            model.export(
                    file.file().orElseThrow(),
                    format.getValue(),
                    it,
                    Optional.of(why.getText().strip()).filter(reason -> personal.isSelected()));
            personal.setSelected(false);
            model.exporting().set(false);
        });
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Text.tr("Export items"));
        file.file()
                .ifPresent(path -> chooser.setInitialFileName(path.getFileName().toString()));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            file.setText(chosen.toString());
        }
    }
}
