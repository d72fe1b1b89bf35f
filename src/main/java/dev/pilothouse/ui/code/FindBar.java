package dev.pilothouse.ui.code;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;

/** Finds in the text below it: Enter goes on, Shift+Enter back, Escape closes it. */
final class FindBar extends HBox {
    private final CodeArea area;
    private final TextField field = new TextField();
    private final Label count = Labels.of("", "muted", "small");
    private Find found = new Find(List.of());
    private int at;

    FindBar(CodeArea area) {
        this.area = area;
        getStyleClass().add("find-bar");
        field.setId("find-in-text");
        field.setPromptText(Text.tr("Find in this text"));
        field.setAccessibleText(Text.tr("Find in this text"));
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        field,
                        count,
                        Buttons.icon("find-previous", "fth-chevron-up", Text.tr("Previous"), () -> step(-1)),
                        Buttons.icon("find-next", "fth-chevron-down", Text.tr("Next"), () -> step(1)),
                        Buttons.icon("find-close", "fth-x", Text.tr("Close"), this::close));
        field.textProperty().subscribe((before, now) -> look());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show(false);
    }

    void open() {
        show(true);
        String marked = marked();
        if (!marked.isEmpty()) {
            field.setText(marked);
        }
        look();
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        show(false);
        area.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private void look() {
        found = Find.in(
                IntStream.range(0, area.getParagraphCount())
                        .mapToObj(area::getPlainText)
                        .toList(),
                field.getText());
        TextPos caret =
                area.getSelection() == null ? TextPos.ZERO : area.getSelection().getMin();
        found.from(caret).ifPresent(this::go);
        tell();
    }

    private void step(int by) {
        int size = found.places().size();
        if (size > 0) {
            go(Math.floorMod(at + by, size));
            tell();
        }
    }

    private void go(int number) {
        at = number;
        Find.Place place = found.places().get(number);
        area.select(TextPos.ofLeading(place.line(), place.from()), TextPos.ofLeading(place.line(), place.to()));
    }

    private void tell() {
        int size = found.places().size();
        count.setText(
                field.getText().isEmpty()
                        ? ""
                        : size == 0
                                ? Text.tr("Not found")
                                : Text.tr(
                                        "{0} of {1}",
                                        Humane.count(at + 1),
                                        size == Find.MOST ? Text.tr("many") : Humane.count(size)));
    }

    // Only within one line, as what is looked for is.
    private String marked() {
        var selection = area.getSelection();
        if (selection == null
                || selection.getMin().index() != selection.getMax().index()) {
            return "";
        }
        return area.getPlainText(selection.getMin().index())
                .substring(selection.getMin().offset(), selection.getMax().offset());
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
