package dev.pilothouse.ui;

import dev.pilothouse.core.work.Load;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** When what is on screen was read, also while it is read anew or after that failed. */
public final class ReadAt {
    private ReadAt() {}

    /** Of what a model's {@code Scope.load} fills. */
    public static <T> ObservableValue<Optional<Instant>> of(ObservableValue<Load<T>> load) {
        ObjectProperty<Optional<Instant>> at = new SimpleObjectProperty<>(Optional.empty());
        load.subscribe(now -> {
            if (now instanceof Load.Ready<T> ready) {
                at.set(Optional.of(ready.at()));
            } else if (now.shown().isEmpty()) {
                at.set(Optional.empty());
            }
        });
        return at;
    }
}
