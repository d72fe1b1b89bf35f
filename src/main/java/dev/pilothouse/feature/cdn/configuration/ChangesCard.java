package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Tables;
import java.time.ZoneId;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What changed since the configuration was last seen: setting by setting, until the person says that it was seen. */
final class ChangesCard extends VBox {
    private final ConfigurationModel model;

    ChangesCard(ConfigurationModel model) {
        this.model = model;
        setId("changes");
        getStyleClass().addAll("card", "changes");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.comparison().subscribe(this::show);
    }

    private void show(Load<Comparison> load) {
        if (load instanceof Load.Failed<Comparison> failed) {
            getChildren()
                    .setAll(Labels.wrapped(
                            Text.tr(
                                    "It is not known what changed since you last looked. {0}",
                                    failed.fault().what()),
                            "warning"));
            setVisible(true);
        } else {
            load.shown().ifPresent(this::show);
        }
    }

    private void show(Comparison comparison) {
        setVisible(!comparison.changes().isEmpty());
        if (!comparison.changes().isEmpty()) {
            getChildren().setAll(title(comparison), table(comparison.changes()));
        }
    }

    private Node title(Comparison comparison) {
        Label words = Labels.of(words(comparison), "strong");
        words.setId("changes-words");
        words.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button seen = Buttons.of("seen", Text.tr("Seen"), model::seen);
        seen.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(Labels.icon("fth-alert-triangle", "warning"), words, gap, seen);
        row.getStyleClass().add("title-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** {@code 3 settings changed since you saw it on 2026-11-26 08:12:03 UTC}. */
    static String words(Comparison comparison) {
        String when = Humane.exactTime(comparison.seen(), ZoneId.systemDefault());
        return Text.tr(
                "{0,choice,1#1 setting|1<{0} settings} changed since the configuration was seen on {1}",
                comparison.changes().size(), when);
    }

    private static Node table(List<Change> changes) {
        TableView<Change> table =
                Tables.of("changes-table", Text.tr("What changed"), Labels.of(Text.tr("Nothing changed."), "muted"));
        table.getStyleClass().add("framed");
        table.getColumns()
                .addAll(List.of(
                        Tables.text(Text.tr("Of"), 170, Change::document, "muted"),
                        Tables.node(Text.tr("Setting"), 330, it -> Labels.exact(it.path(), it.path(), "mono")),
                        Tables.node(Text.tr("Before"), 210, it -> Labels.exact(it.was(), it.was())),
                        Tables.node(Text.tr("Now"), 340, it -> Labels.exact(it.is(), it.is(), "strong"))));
        table.setItems(FXCollections.observableArrayList(changes));
        return Tables.asTallAsItsRows(table, 8);
    }
}
