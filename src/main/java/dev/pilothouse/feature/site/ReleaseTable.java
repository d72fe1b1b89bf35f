package dev.pilothouse.feature.site;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.history.Listed;
import dev.pilothouse.feature.site.history.Releases;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Tables;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The releases, a row each, newest first. */
final class ReleaseTable extends VBox {
    private final TableView<Listed> table =
            Tables.of("releases-table", Text.tr("Releases"), Labels.of(Text.tr("Nothing was released yet."), "muted"));
    private final Button older;
    private final ReleasesModel model;
    private boolean showing;

    ReleaseTable(ReleasesModel model) {
        this.model = model;
        this.older = Buttons.of("older-releases", Text.tr("Read older ones"), model::older);
        getStyleClass().add("release-list");
        table.getColumns()
                .addAll(List.of(
                        Tables.text(
                                Text.tr("Release"),
                                66,
                                one -> Integer.toString(one.release().number()),
                                "strong"),
                        Tables.node(Text.tr("State"), 92, one -> ReleaseWords.state(one.state())),
                        Tables.node(Text.tr("When"), 92, ReleaseTable::when),
                        Tables.node(Text.tr("Who"), 92, ReleaseTable::who),
                        Tables.node(Text.tr("From"), 122, ReleaseTable::from),
                        Tables.text(Text.tr("Change"), 150, one -> ReleaseWords.change(one.release())),
                        Tables.text(Text.tr("Note"), 160, one -> ReleaseWords.note(one, Instant.now()), "muted"),
                        Tables.text(Text.tr("Took"), 76, one -> ReleaseWords.took(one.release())),
                        Tables.node(Text.tr("At the edge"), 88, ReleaseWords::edge)));
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.selected().subscribe(this::mark);
        older.managedProperty().bind(older.visibleProperty());
        getChildren().addAll(table, older);
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    /** What was read; what is chosen and what has the focus stays. */
    void show(Releases releases) {
        showing = true;
        table.getItems().setAll(releases.listed());
        showing = false;
        older.setVisible(releases.more());
        mark();
    }

    private void mark() {
        showing = true;
        int row = model.selected()
                .get()
                .map(number -> table.getItems().stream()
                        .map(one -> one.release().number())
                        .toList()
                        .indexOf(number))
                .orElse(-1);
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(row);
        }
        showing = false;
    }

    private void chosen(Listed one) {
        Optional<Integer> number =
                Optional.ofNullable(one).map(listed -> listed.release().number());
        if (!showing && number.isPresent() && !number.equals(model.selected().get())) {
            model.select(number);
        }
    }

    private static Node when(Listed one) {
        Instant when = one.release().when();
        return Labels.exact(ReleaseWords.ago(when), Humane.exactTime(when, ZoneId.systemDefault()));
    }

    private static Node who(Listed one) {
        String who = one.release().who();
        return Labels.exact(ReleaseWords.person(who), who);
    }

    private static Node from(Listed one) {
        String exact = one.release()
                .told()
                .git()
                .map(git -> git.commit() + "\n" + one.release().from())
                .orElse(one.release().from());
        Label from = Labels.exact(ReleaseWords.from(one.release()), exact, "mono");
        return from;
    }
}
