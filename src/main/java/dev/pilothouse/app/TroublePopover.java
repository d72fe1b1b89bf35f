package dev.pilothouse.app;

import dev.pilothouse.core.Playground.Trouble;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** “Try it broken”: what can be let go wrong in the sandbox, a line each. */
final class TroublePopover extends VBox {
    private static final double TALLEST = 620;

    private final TroubleBoard board;
    private final Map<Trouble, ToggleButton> toggles = new HashMap<>();
    // Held by the pop-over only: the board outlives a sign-out, and lets go of it.
    private final SetChangeListener<Trouble> follow = change -> show();

    TroublePopover(TroubleBoard board) {
        this.board = board;
        setId("trouble-list");
        getStyleClass().add("popover");
        setAccessibleText(Text.tr("Try it broken"));
        VBox lines = new VBox();
        board.troubles().forEach(trouble -> lines.getChildren().add(line(trouble)));
        ScrollPane scroll = Scrolling.down(lines);
        scroll.setMaxHeight(TALLEST);
        Words title = new Words(
                Text.tr("Try it broken"), Text.tr("Let the sandbox misbehave, and see what Pilothouse makes of it."));
        title.getStyleClass().add("head");
        getChildren().addAll(title, scroll, end());
        board.going().addListener(new WeakSetChangeListener<>(follow));
        show();
    }

    private Node line(Trouble trouble) {
        VBox words = new Words(trouble.title(), trouble.about());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, words, trouble.lasts() ? toggle(trouble) : once(trouble));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    private Button once(Trouble trouble) {
        Button button = Buttons.of("trouble-" + trouble.id(), Text.tr("Now"), () -> board.press(trouble));
        button.setAccessibleText(trouble.title());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private ToggleButton toggle(Trouble trouble) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("trouble-" + trouble.id());
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setAccessibleText(trouble.title());
        toggle.setOnAction(event -> board.press(trouble));
        toggles.put(trouble, toggle);
        return toggle;
    }

    private void show() {
        toggles.forEach((trouble, toggle) -> {
            boolean on = board.going().contains(trouble);
            toggle.setSelected(on);
            toggle.setText(on ? Text.tr("On") : Text.tr("Off"));
        });
    }

    private Node end() {
        Button all = Buttons.of("trouble-end", Text.tr("Make all well again"), board::endAll);
        all.setMaxWidth(Double.MAX_VALUE);
        VBox line = new VBox(all);
        line.getStyleClass().add("line");
        return line;
    }

    /** A title with a sentence below it. */
    private static final class Words extends VBox {
        Words(String title, String about) {
            super(Labels.of(title, "strong"), Labels.wrapped(about, "muted", "small"));
        }
    }
}
