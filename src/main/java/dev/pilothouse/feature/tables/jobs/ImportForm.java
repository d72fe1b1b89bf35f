package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.feature.tables.shape.KeyType;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Choices;
import dev.pilothouse.ui.Labels;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The next table to be made from S3. */
final class ImportForm extends VBox {
    private final ImportDraft draft;

    ImportForm(JobsModel model, Gate gate) {
        this.draft = model.imported();
        setId("import-from-s3");
        getStyleClass().add("job-form");
        getChildren()
                .addAll(
                        Labels.wrapped(
                                Text.tr("DynamoDB makes a new table of files in S3; it never imports into one that is"
                                        + " there."),
                                "muted"),
                        ExportForm.line(
                                ExportForm.row(
                                        Text.tr("Bucket"),
                                        ExportForm.field("made-bucket", draft.bucket(), "my-exports")),
                                ExportForm.row(
                                        Text.tr("Files begin with"),
                                        ExportForm.field("made-prefix", draft.prefix(), "nightly/data/"))),
                        format(),
                        ExportForm.line(ExportForm.row(
                                Text.tr("Name of the new table"),
                                ExportForm.field("made-table", draft.table(), "orders-restored"))),
                        key("partition", Text.tr("Key"), draft.partition()),
                        key("sort", Text.tr("Second key (may be empty)"), draft.sort()),
                        capacity(),
                        Problem.of("made-problem", draft.entered()),
                        send(model, gate));
    }

    private Node format() {
        ComboBox<ImportDraft.Kind> kind = Choices.of(
                "made-format", Text.tr("Format"), ImportDraft.Kind::words, List.of(ImportDraft.Kind.values()));
        kind.valueProperty().bindBidirectional(draft.kind());
        ComboBox<ImportOrder.Packing> packing = Choices.of(
                "made-packing",
                Text.tr("Packed with"),
                ImportOrder.Packing::words,
                List.of(ImportOrder.Packing.GZIP, ImportOrder.Packing.NONE, ImportOrder.Packing.ZSTD));
        packing.valueProperty().bindBidirectional(draft.packing());
        var delimiter =
                ExportForm.row(Text.tr("Cells parted by"), ExportForm.field("made-delimiter", draft.delimiter(), ","));
        ExportForm.only(delimiter, draft.kind().map(it -> it == ImportDraft.Kind.CSV));
        return ExportForm.line(
                ExportForm.row(Text.tr("Format"), kind), ExportForm.row(Text.tr("Packed with"), packing), delimiter);
    }

    private static Node key(String id, String name, ImportDraft.Key key) {
        ComboBox<KeyType> type = Choices.of(
                "made-" + id + "-type", Text.tr("{0}, type", name), ImportForm::words, List.of(KeyType.values()));
        type.valueProperty().bindBidirectional(key.type());
        return ExportForm.line(
                ExportForm.row(name, ExportForm.field("made-" + id, key.name(), "")),
                ExportForm.row(Text.tr("Type"), type));
    }

    private static String words(KeyType type) {
        return switch (type) {
            case TEXT -> Text.tr("text");
            case NUMBER -> Text.tr("number");
            case BINARY -> Text.tr("binary");
        };
    }

    private Node capacity() {
        ComboBox<Boolean> paid = Choices.of(
                "made-paid",
                Text.tr("Paid for"),
                hourly -> hourly ? Text.tr("By the hour") : Text.tr("By the request"),
                List.of(false, true));
        paid.valueProperty().subscribe(hourly -> draft.provisioned().set(hourly));
        var reads = ExportForm.row(Text.tr("Reads a second"), ExportForm.field("made-reads", draft.reads(), ""));
        var writes = ExportForm.row(Text.tr("Writes a second"), ExportForm.field("made-writes", draft.writes(), ""));
        List.of(reads, writes).forEach(row -> ExportForm.only(row, draft.provisioned()));
        return ExportForm.line(ExportForm.row(Text.tr("Paid for"), paid), reads, writes);
    }

    private static Node send(JobsModel model, Gate gate) {
        HBox foot = new HBox(Buttons.of(
                Action.writes(JobCommands.IMPORT, gate, model.importObstacle(), model::startImport), "accent"));
        foot.getStyleClass().add("buttons");
        return foot;
    }
}
