package dev.pilothouse.feature.logs;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Choices;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** What lines have to say: a text that they contain, or a pattern as CloudWatch Logs has them. */
final class FilterField extends HBox {
    private final TextField text = new TextField();
    private final ComboBox<Kind> kind =
            Choices.of("filter-kind", Text.tr("How lines are filtered"), Kind::words, List.of(Kind.values()));

    /** The two ways to filter. */
    enum Kind {
        CONTAINS,
        PATTERN;

        String words() {
            return switch (this) {
                case CONTAINS -> Text.tr("Contains");
                case PATTERN -> Text.tr("Pattern");
            };
        }
    }

    /**
     * @param rest how long the hand has to rest before the text is told: not at all where telling costs nothing
     * @param typed told of the text while it is typed
     * @param entered told of it with Enter
     */
    FilterField(String id, Duration rest, BiConsumer<String, Boolean> typed, BiConsumer<String, Boolean> entered) {
        getStyleClass().add("log-filter");
        setAlignment(Pos.CENTER_LEFT);
        text.setId(id);
        text.getStyleClass().add("mono");
        HBox.setHgrow(text, Priority.ALWAYS);
        kind.setMinWidth(USE_PREF_SIZE);
        kind.valueProperty().subscribe(now -> {
            String words = now == Kind.PATTERN
                    ? Text.tr("CloudWatch pattern, such as ?ERROR ?WARN")
                    : Text.tr("Lines that contain");
            text.setPromptText(words);
            text.setAccessibleText(words);
        });
        PauseTransition resting = new PauseTransition(rest);
        resting.setOnFinished(event -> typed.accept(text.getText(), isPattern()));
        text.textProperty().subscribe((before, now) -> {
            if (rest.equals(Duration.ZERO)) {
                typed.accept(now, isPattern());
            } else {
                resting.playFromStart();
            }
        });
        kind.valueProperty().subscribe((before, now) -> typed.accept(text.getText(), isPattern()));
        text.setOnAction(event -> {
            resting.stop();
            entered.accept(text.getText(), isPattern());
        });
        getChildren().addAll(kind, text);
    }

    boolean isPattern() {
        return kind.getValue() == Kind.PATTERN;
    }

    String text() {
        return text.getText();
    }

    /** Puts a text there. */
    void show(String wanted, boolean pattern) {
        kind.setValue(pattern ? Kind.PATTERN : Kind.CONTAINS);
        text.setText(wanted);
    }

    /** Leads to the text. */
    void find() {
        text.requestFocus();
        text.selectAll();
    }
}
