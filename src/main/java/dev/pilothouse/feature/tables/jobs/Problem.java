package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.ui.Labels;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** What is wrong with what was typed, once something was typed. */
final class Problem {
    private Problem() {}

    static <T> Label of(String id, ObservableValue<Entered<T>> entered) {
        Label words = Labels.wrapped("", "danger", "small");
        words.setId(id);
        words.textProperty().bind(entered.map(it -> told(it).orElse("")));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private static <T> Optional<String> told(Entered<T> entered) {
        return entered instanceof Entered.Cannot<T>(String why, boolean begun) && begun
                ? Optional.of(why)
                : Optional.empty();
    }
}
