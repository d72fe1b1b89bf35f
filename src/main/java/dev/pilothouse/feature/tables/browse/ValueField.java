package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Numbers;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.ui.grid.CellEditor;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** Edits a text, a number or a boolean in its cell; the type stays. */
final class ValueField implements CellEditor {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final TextField field = new TextField();
    private final Type type;
    private final boolean hidden;
    private final Consumer<Value> take;
    private final Tooltip problem = new Tooltip();

    /**
     * @param typed takes the value's place; empty: the value as it is
     * @param take gets the value, unless it is as before
     */
    ValueField(Value value, String typed, Consumer<Value> take) {
        this(value, typed, take, false);
    }

    /** In the place of a value that nobody sees: where nothing is typed, it stays. */
    static ValueField inPlaceOf(Value hidden, String typed, Consumer<Value> take) {
        return new ValueField(hidden, typed, take, true);
    }

    private ValueField(Value value, String typed, Consumer<Value> take, boolean hidden) {
        this.hidden = hidden;
        this.type = value.type();
        this.take = edited -> {
            if (!same(edited, value)) {
                take.accept(edited);
            }
        };
        field.setId("cell-editor");
        field.setAccessibleText(Text.tr("Value"));
        field.setText(typed.isEmpty() && !hidden ? Copied.value(value) : typed);
        if (hidden) {
            field.setPromptText(Text.tr("New value"));
        }
        // A field that gets the focus selects all of its text: what was typed would be typed over.
        if (!typed.isEmpty()) {
            field.selectionProperty().subscribe(range -> {
                if (range.getLength() > 0 && field.getText().equals(typed)) {
                    field.end();
                }
            });
        }
        field.textProperty().subscribe(now -> look());
    }

    /** Whether a value can be edited in one line and comes out as it went in. */
    static boolean fits(Value value) {
        return switch (value) {
            case Value.Text(String text) ->
                text.length() <= 2000 && text.chars().noneMatch(c -> c < 0x20 || c == 0x7F);
            case Value.Num number -> true;
            case Value.Bool bool -> true;
            default -> false;
        };
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public boolean commit() {
        if (hidden && field.getText().isEmpty()) {
            return true;
        }
        Optional<Value> value = value();
        value.ifPresent(take);
        return value.isPresent();
    }

    // Digits that are worth the same may be written otherwise: that is no change.
    private static boolean same(Value edited, Value before) {
        return edited.equals(before);
    }

    private void look() {
        Optional<String> words = problem();
        field.pseudoClassStateChanged(WRONG, words.isPresent());
        words.ifPresentOrElse(
                text -> {
                    problem.setText(text);
                    field.setTooltip(problem);
                },
                () -> field.setTooltip(null));
        field.setAccessibleHelp(words.orElse(""));
    }

    private Optional<String> problem() {
        String text = field.getText();
        if (hidden && text.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case NUMBER -> Numbers.problem(text.strip());
            case BOOL ->
                text.strip().equals("true") || text.strip().equals("false")
                        ? Optional.empty()
                        : Optional.of(Text.tr("A boolean is true or false."));
            default -> Optional.empty();
        };
    }

    private Optional<Value> value() {
        if (problem().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (type) {
                    case NUMBER -> new Value.Num(field.getText().strip());
                    case BOOL -> new Value.Bool(field.getText().strip().equals("true"));
                    default -> new Value.Text(field.getText());
                });
    }
}
