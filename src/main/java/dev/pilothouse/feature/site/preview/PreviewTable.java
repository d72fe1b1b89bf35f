package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Tables;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The previews, a row each, newest first. */
final class PreviewTable extends VBox {
    private final TableView<Preview> table;
    private final PreviewsModel model;
    private boolean showing;

    PreviewTable(PreviewsModel model) {
        this.model = model;
        this.table = Tables.of(
                "previews-table",
                Text.tr("Previews"),
                new EmptyState(
                        "fth-eye",
                        Text.tr("No previews yet"),
                        Text.tr("A preview is a build under an address of its own, which anybody who has the address"
                                + " can open. What is live stays as it is, until you make the preview live.")));
        table.getColumns()
                .addAll(List.of(
                        Tables.text(Text.tr("Preview"), 150, Preview::name, "mono", "strong"),
                        Tables.node(Text.tr("State"), 96, PreviewWords::state),
                        Tables.node(
                                Text.tr("When"),
                                104,
                                one -> Labels.exact(
                                        PreviewWords.ago(one.release().when()),
                                        PreviewWords.exact(one.release().when()))),
                        Tables.node(
                                Text.tr("Who"),
                                92,
                                one -> Labels.exact(
                                        PreviewWords.person(one.release().who()),
                                        one.release().who())),
                        Tables.text(Text.tr("Size"), 130, PreviewWords::size),
                        Tables.node(
                                Text.tr("Expires"),
                                96,
                                one -> Labels.exact(
                                        PreviewWords.expires(one),
                                        PreviewWords.exact(one.mark().expires()))),
                        Tables.text(Text.tr("From"), 120, one -> PreviewWords.from(one.release()), "mono"),
                        Tables.text(
                                Text.tr("Note"),
                                190,
                                one -> one.release().told().note(),
                                "muted")));
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.selected().subscribe(this::mark);
        getChildren().add(table);
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    /** What was read; what is chosen stays. */
    void show(List<Preview> previews) {
        showing = true;
        table.getItems().setAll(previews);
        showing = false;
        mark();
    }

    private void mark() {
        showing = true;
        int row = model.selected()
                .get()
                .map(name ->
                        table.getItems().stream().map(Preview::name).toList().indexOf(name))
                .orElse(-1);
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(row);
        }
        showing = false;
    }

    private void chosen(Preview one) {
        Optional<String> name = Optional.ofNullable(one).map(Preview::name);
        if (!showing && name.isPresent() && !name.equals(model.selected().get())) {
            model.select(name);
        }
    }
}
