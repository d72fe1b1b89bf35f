package dev.pilothouse.app.palette;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Finds panes, resources and commands by what is typed; arrows choose, Enter goes. The field keeps the focus. */
public final class Palette extends VBox {
    private static final int ROWS = 9;
    private final Ranking ranking;
    private final Consumer<Entry> chosen;
    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();

    /**
     * Over some entries.
     *
     * @param recent keys of entries, chosen last first
     * @param chosen told which entry was chosen; never of one that leads nowhere
     */
    public Palette(List<Entry> entries, List<String> recent, Consumer<Entry> chosen) {
        this.ranking = new Ranking(entries, recent);
        this.chosen = chosen;
        setId("palette-panel");
        getStyleClass().add("palette");
        setAccessibleText(Text.tr("Go to, or run a command"));
        field.setId("palette-query");
        field.setPromptText(Text.tr("Go to, or run a command"));
        field.setAccessibleText(Text.tr("Go to, or run a command"));
        HBox.setHgrow(field, Priority.ALWAYS);
        Label hint = Labels.of(Text.tr("> commands · # resources"), "muted", "small");
        hint.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(field, hint);
        top.getStyleClass().add("query");
        top.setAlignment(Pos.CENTER_LEFT);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(Text.tr("What fits"));
        list.setCellFactory(self -> new Row(this::choose));
        list.setPlaceholder(Labels.of(Text.tr("Nothing is called so."), "muted"));
        getChildren().addAll(top, list);
        field.textProperty().subscribe(this::refill);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        refill();
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> say(Optional.ofNullable(entry)));
    }

    private void refill() {
        list.getItems().setAll(ranking.of(field.getText()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        int rows = Math.clamp(list.getItems().size(), 2, ROWS);
        list.setStyle("-fx-pref-height: " + (rows * 2.615 + 0.923) + "em;");
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS - 1);
            case PAGE_UP -> move(1 - ROWS);
            case ENTER ->
                Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::choose);
            default -> {
                return;
            }
        }
        event.consume();
    }

    // One step past the last leads to the first, and back; a page stops at the ends.
    private void move(int by) {
        int size = list.getItems().size();
        if (size == 0) {
            return;
        }
        int wanted = list.getSelectionModel().getSelectedIndex() + by;
        int at = Math.abs(by) == 1 ? Math.floorMod(wanted, size) : Math.clamp(wanted, 0, size - 1);
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - ROWS + 2));
    }

    private void choose(Entry entry) {
        if (entry.chosen().isPresent()) {
            chosen.accept(entry);
        }
    }

    // The focus stays in the field, so a screen reader is told there.
    private void say(Optional<Entry> entry) {
        field.setAccessibleHelp(
                entry.map(it -> Text.tr("{0} – {1}", it.title(), it.about())).orElse(Text.tr("Nothing is called so.")));
    }
}
