package dev.pilothouse.ui.code;

import dev.pilothouse.ui.Labels;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;

/**
 * A text that machines read, with numbered lines and colours; what is wrong stands below it and is marked at its line. Lines
 * are not wrapped and very long ones not coloured, so that one of 400 KB is drawn as quickly as others. Tab leads on to the
 * next control, as everywhere; Ctrl or Cmd with F finds. Screen thread only.
 */
public final class CodeEditor extends BorderPane {
    private static final Duration REST = Duration.millis(200);
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private final CodeModel<?> model;
    private final CodeArea area = new CodeArea();
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition frame = new PauseTransition(Duration.ONE);
    private final StyledTextModel.Listener listener = change -> changed();
    private final Language language;
    private CodeLines lines = new CodeLines("");
    private boolean loading;

    /**
     * Shows the model's text with the colours of JSON.
     *
     * @param id of the field
     * @param name read out
     */
    public CodeEditor(String id, String name, CodeModel<?> model) {
        this(id, name, model, Language.JSON);
    }

    /** Shows a text that is no JSON, without colours. */
    public static CodeEditor plain(String id, String name, CodeModel<?> model) {
        return new CodeEditor(id, name, model, Language.NONE);
    }

    /** Shows a text in another language. */
    public CodeEditor(String id, String name, CodeModel<?> model, Language language) {
        this.model = model;
        this.language = language;
        getStyleClass().add("code-editor");
        area.setId(id);
        area.setAccessibleText(name);
        area.setWrapText(false);
        area.setHighlightCurrentParagraph(false);
        area.setLeftDecorator(new LineNumbers(model.mark()));
        area.editableProperty().bind(model.editable());
        FindBar find = new FindBar(area);
        setTop(find);
        setCenter(area);
        setBottom(problem());
        keys(find);
        // Not by its changes: the same text takes the place of what was written too.
        model.shown().subscribe(() -> load(model.shown().get()));
        load(model.shown().get());
        model.mark().subscribe((before, now) -> redraw());
        rest.setOnFinished(event -> model.rest());
        frame.setOnFinished(event -> next());
        area.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                model.finish();
            }
        });
    }

    /** Offers what may stand where somebody types: while a name is typed, and with Ctrl or Cmd and Space. */
    public CodeEditor completing(Completions completions) {
        new CompletionList(area, completions);
        return this;
    }

    /** Leads to the text. */
    public void write() {
        area.requestFocus();
    }

    /** What stands there now. */
    public String text() {
        lines.tellAll();
        return area.getText();
    }

    // A model of its own for each text: undo must not lead back into another one.
    private void load(String text) {
        loading = true;
        rest.stop();
        lines = new CodeLines(text);
        if (getScene() != null) {
            lines.tellFirst();
            frame.playFromStart();
        }
        CodeTextModel shown = new CodeTextModel(lines);
        shown.setDecorator(new Colours(model.mark(), language));
        shown.addListener(listener);
        withoutRoom(() -> {
            area.setModel(shown);
            area.select(TextPos.ZERO);
        });
        loading = false;
    }

    private void next() {
        if (lines.tellMore()) {
            flow().ifPresent(Pane::requestLayout);
            frame.playFromStart();
        }
    }

    // The control would lay out the lines at each step, a hundred more of them than are seen; so it does once, when it
    // is drawn.
    private void withoutRoom(Runnable steps) {
        Optional<Pane> flow = flow();
        double width = flow.map(Pane::getWidth).orElse(0.0);
        flow.ifPresent(it -> it.resize(0, it.getHeight()));
        steps.run();
        flow.ifPresent(it -> it.resize(width, it.getHeight()));
    }

    // What the control lays its lines out in; none before it is drawn.
    private Optional<Pane> flow() {
        return area.getChildrenUnmodifiable().stream()
                .filter(Pane.class::isInstance)
                .map(Pane.class::cast)
                .findFirst();
    }

    private void changed() {
        if (!loading) {
            model.typed(area::getText);
            rest.playFromStart();
        }
    }

    private void redraw() {
        boolean was = loading;
        loading = true;
        area.setLeftDecorator(new LineNumbers(model.mark()));
        area.getModel().fireStyleChangeEvent(TextPos.ZERO, area.getDocumentEnd());
        loading = was;
    }

    private Label problem() {
        Label words = Labels.wrapped("", "problem", "small");
        words.setId(area.getId() + "-problem");
        words.getStyleClass().add("copyable");
        model.mark().subscribe(mark -> {
            words.setText(mark.map(Mark::sentence).orElse(""));
            words.setVisible(mark.isPresent());
            words.setManaged(mark.isPresent());
            area.setAccessibleHelp(words.getText());
        });
        words.setOnMouseClicked(event -> model.mark().getValue().ifPresent(this::goTo));
        return words;
    }

    private void goTo(Mark mark) {
        int line = Math.clamp(mark.line() - 1, 0, area.getParagraphCount() - 1);
        area.select(TextPos.ofLeading(
                line, Math.clamp(mark.column() - 1, 0, area.getPlainText(line).length())));
        area.requestFocus();
    }

    private void keys(FindBar find) {
        var keys = area.getInputMap();
        keys.registerKey(KeyBinding.of(KeyCode.TAB), RichTextArea.Tag.FOCUS_NEXT);
        keys.registerKey(KeyBinding.shift(KeyCode.TAB), RichTextArea.Tag.FOCUS_PREVIOUS);
        keys.register(KeyBinding.of(KeyCode.ENTER), this::newLine);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> lines.tellAll());
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> lines.tellAll());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event)) {
                find.open();
                event.consume();
            }
        });
    }

    // The next line begins where this one does.
    private void newLine() {
        if (!area.isEditable()) {
            return;
        }
        TextPos caret = Optional.ofNullable(area.getCaretPosition()).orElse(TextPos.ZERO);
        String line = area.getPlainText(caret.index());
        int indent = 0;
        while (indent < Math.min(line.length(), caret.offset()) && line.charAt(indent) == ' ') {
            indent++;
        }
        area.insertLineBreak();
        if (indent > 0) {
            TextPos after = area.getCaretPosition();
            area.select(area.replaceText(after, after, " ".repeat(indent)));
        }
    }
}
