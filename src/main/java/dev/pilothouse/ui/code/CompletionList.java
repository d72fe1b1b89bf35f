package dev.pilothouse.ui.code;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Labels;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Popup;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;

/**
 * The list under the caret of what may stand there: arrows choose, Enter or Tab takes, Escape closes. The text keeps the focus
 * and what is typed narrows the list.
 */
final class CompletionList {
    private static final KeyCombination ASK = KeyCombination.valueOf("Shortcut+SPACE");
    private static final int SHOWN = 8;
    private static final double ROW = 26;
    private final CodeArea area;
    private final Completions completions;
    private final Popup popup = new Popup();
    private final ListView<Completions.Choice> list = new ListView<>();
    private Completions.Offer offer = Completions.Offer.NONE;
    private boolean typing;

    CompletionList(CodeArea area, Completions completions) {
        this.area = area;
        this.completions = completions;
        list.setId("completions");
        list.getStyleClass().add("completions");
        list.setAccessibleText(Text.tr("What may stand here"));
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new ChoiceCell(this::take));
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.setAutoFix(true);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        area.focusedProperty().subscribe(now -> close());
        area.caretPositionProperty().addListener((was, before, now) -> moved());
    }

    private void pressed(KeyEvent event) {
        if (ASK.match(event)) {
            event.consume();
            offer(true);
        } else if (popup.isShowing()) {
            switch (event.getCode()) {
                case UP -> choose(-1, event);
                case DOWN -> choose(1, event);
                case ENTER, TAB -> {
                    if (event.isShortcutDown() || event.isShiftDown()) {
                        close();
                    } else {
                        take();
                        event.consume();
                    }
                }
                case ESCAPE -> {
                    close();
                    event.consume();
                }
                case BACK_SPACE -> typing = true;
                default -> {}
            }
        }
    }

    // What was typed stands there only after the area has taken it.
    private void typed(KeyEvent event) {
        String letters = event.getCharacter();
        boolean name = !letters.isEmpty()
                && (Character.isLetterOrDigit(letters.charAt(0)) || "_\".$:".indexOf(letters.charAt(0)) >= 0);
        if (event.isShortcutDown() || event.isAltDown() || !area.isEditable()) {
            return;
        }
        if (name) {
            typing = true;
        } else {
            close();
        }
    }

    private void moved() {
        if (typing) {
            typing = false;
            offer(false);
        } else if (popup.isShowing() && at() < offer.from()) {
            close();
        }
    }

    private void offer(boolean asked) {
        String text = area.getText();
        int at = at();
        offer = completions.at(text, at);
        boolean pointless = !asked && offer.choices().size() == 1 && written(text, at);
        if (offer.choices().isEmpty() || pointless || !area.isFocused()) {
            close();
            return;
        }
        list.getItems().setAll(offer.choices());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(ROW * Math.min(SHOWN, offer.choices().size()) + 8);
        show();
    }

    // All of it stands there already.
    private boolean written(String text, int at) {
        return text.substring(offer.from(), at)
                .equals(offer.choices().getFirst().text());
    }

    private void show() {
        Optional<Bounds> caret =
                Optional.ofNullable(area.lookup(".caret")).map(node -> node.localToScreen(node.getBoundsInLocal()));
        Bounds where = caret.orElseGet(() -> area.localToScreen(area.getBoundsInLocal()));
        if (popup.isShowing()) {
            return;
        }
        popup.show(area, where.getMinX() - 8, where.getMaxY() + 2);
    }

    private void choose(int by, KeyEvent event) {
        int size = list.getItems().size();
        int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - SHOWN + 1));
        event.consume();
    }

    private void take() {
        Completions.Choice chosen = list.getSelectionModel().getSelectedItem();
        close();
        if (chosen != null) {
            TextPos caret = area.getCaretPosition();
            TextPos from = pos(offer.from());
            area.select(area.replaceText(from, caret, chosen.text()));
        }
    }

    private void close() {
        typing = false;
        popup.hide();
    }

    private int at() {
        TextPos caret = area.getCaretPosition();
        if (caret == null) {
            return 0;
        }
        int before = 0;
        for (int line = 0; line < caret.index(); line++) {
            before += area.getPlainText(line).length() + 1;
        }
        return before + caret.offset();
    }

    private TextPos pos(int at) {
        int left = at;
        int line = 0;
        while (line + 1 < area.getParagraphCount()
                && left > area.getPlainText(line).length()) {
            left -= area.getPlainText(line).length() + 1;
            line++;
        }
        return TextPos.ofLeading(line, left);
    }

    /** A choice, with what it is. */
    private static final class ChoiceCell extends ListCell<Completions.Choice> {
        ChoiceCell(Runnable take) {
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    take.run();
                }
            });
        }

        @Override
        protected void updateItem(Completions.Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            Node graphic = null;
            if (!empty && choice != null) {
                Label text = Labels.of(Visible.line(choice.text()), "mono");
                text.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(text, Priority.ALWAYS);
                graphic = new HBox(text, Labels.of(choice.hint(), "muted", "small"));
                ((HBox) graphic).getStyleClass().add("completion");
                setAccessibleText(choice.text() + ", " + choice.hint());
            }
            setGraphic(graphic);
        }
    }
}
