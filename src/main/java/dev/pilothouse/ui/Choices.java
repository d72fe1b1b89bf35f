package dev.pilothouse.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Choices of a few values, each told in words. */
public final class Choices {
    private Choices() {}

    /**
     * A choice, whose first value is chosen.
     *
     * @param name read out
     */
    public static <T> ComboBox<T> of(String id, String name, Function<T, String> words, List<T> values) {
        ComboBox<T> choice = new ComboBox<>();
        choice.setId(id);
        choice.setAccessibleText(name);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types it");
            }
        });
        choice.getItems().setAll(values);
        choice.setValue(values.getFirst());
        return choice;
    }
}
