package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.query.Operator;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Where one condition is put together, from three fields or as text; out of sight as long as nobody does. */
final class FilterStrip extends VBox {
    private final QueryModel model;
    private final ComboBox<String> attribute = new ComboBox<>();
    private final ComboBox<Operator> operator = new ComboBox<>();
    private final TextField value = field("filter-value", Text.tr("Value"));
    private final TextField text = field("filter-text", Text.tr("Condition"));
    private final Label problem = Labels.wrapped("", "danger", "small");
    private final Button add = Buttons.of("add-filter", "", this::take, "accent");
    private final Hyperlink other = new Hyperlink();
    private final HBox row = new HBox();
    private OptionalInt edited = OptionalInt.empty();
    private boolean asText;

    FilterStrip(QueryModel model) {
        this.model = model;
        getStyleClass().add("filter-strip");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        fields();
        problem.setId("filter-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        other.setId("filter-otherwise");
        other.setOnAction(event -> {
            asText = !asText;
            if (asText) {
                text.setText(entered());
            }
            lay();
        });
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("filter-row");
        getChildren().addAll(row, problem);
        text.textProperty().subscribe(now -> look());
        value.textProperty().subscribe(now -> look());
        operator.valueProperty().subscribe(now -> look());
        text.setOnAction(event -> take());
        value.setOnAction(event -> take());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    /** For a new condition. */
    void open() {
        edited = OptionalInt.empty();
        asText = false;
        value.clear();
        attribute.getItems().setAll(model.attributes());
        attribute.setValue(attribute.getItems().stream().findFirst().orElse(""));
        show();
        attribute.requestFocus();
    }

    /** For a condition that is there. */
    void open(int condition) {
        edited = OptionalInt.of(condition);
        asText = true;
        text.setText(model.conditions().get(condition));
        show();
        text.requestFocus();
        text.end();
    }

    private void show() {
        add.setText(edited.isPresent() ? Text.tr("Change") : Text.tr("Add"));
        setVisible(true);
        lay();
    }

    private void close() {
        setVisible(false);
    }

    private void fields() {
        attribute.setId("filter-attribute");
        attribute.setEditable(true);
        attribute.setAccessibleText(Text.tr("Attribute"));
        attribute.getEditor().textProperty().subscribe(now -> offer());
        operator.setId("filter-operator");
        operator.setAccessibleText(Text.tr("Comparison"));
        operator.setConverter(new StringConverter<>() {
            @Override
            public String toString(Operator one) {
                return one == null ? "" : one.words();
            }

            @Override
            public Operator fromString(String words) {
                throw new UnsupportedOperationException("not editable");
            }
        });
    }

    // What can be asked depends on what the attribute holds.
    private void offer() {
        List<Operator> operators = type().map(Operator::of).orElseGet(() -> Arrays.asList(Operator.values()));
        Operator before = operator.getValue();
        if (!operator.getItems().equals(operators)) {
            operator.getItems().setAll(operators);
            operator.setValue(operators.contains(before) ? before : operators.getFirst());
        }
        look();
    }

    private void lay() {
        Button cancel = Buttons.of("cancel-filter", Text.tr("Cancel"), this::close);
        add.setMinWidth(USE_PREF_SIZE);
        cancel.setMinWidth(USE_PREF_SIZE);
        other.setMinWidth(USE_PREF_SIZE);
        other.setText(asText ? Text.tr("Choose instead") : Text.tr("Type it instead"));
        if (asText) {
            row.getChildren().setAll(text, add, cancel);
        } else {
            row.getChildren().setAll(attribute, operator, value, add, cancel);
        }
        if (edited.isEmpty()) {
            row.getChildren().add(other);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox.setHgrow(value, Priority.ALWAYS);
        look();
    }

    private void look() {
        boolean takesValue = operator.getValue() != null && operator.getValue().takesValue();
        value.setDisable(!takesValue);
        boolean unfinished = asText
                ? text.getText().isBlank()
                : takesValue && value.getText().isEmpty();
        Optional<String> words = unfinished || !isVisible() ? Optional.empty() : model.problem(typed());
        problem.setText(words.orElse(""));
        problem.setVisible(words.isPresent());
        add.setDisable(unfinished || words.isPresent());
    }

    private String typed() {
        return asText ? text.getText().strip() : entered();
    }

    private String entered() {
        return operator.getValue() == null
                ? ""
                : new Entered(attribute.getEditor().getText().strip(), operator.getValue(), value.getText(), type())
                        .text();
    }

    private Optional<Type> type() {
        return model.type(attribute.getEditor().getText().strip());
    }

    private void take() {
        if (add.isDisabled()) {
            return;
        }
        String typed = typed();
        edited.ifPresentOrElse(
                condition -> model.conditions().set(condition, typed),
                () -> model.conditions().add(typed));
        close();
    }

    private static TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        return field;
    }
}
