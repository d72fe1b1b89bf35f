package dev.pilothouse.ui;

import dev.pilothouse.core.command.Action;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** What a feature shows in the main area. Screen thread only. */
public interface View {
    Node node();

    /** What stands behind the pane's title in the top bar, such as {@code acme-shop-site → E2XKQ7RSTUVW}; may be empty. */
    String subtitle();

    /** The same where it changes while the pane is open. */
    default ObservableValue<String> trail() {
        return new SimpleObjectProperty<>(subtitle());
    }

    /** What can be done here now: what its feature declares, and of {@link dev.pilothouse.core.command.Usual} what it has a use for. */
    default List<Action> actions() {
        return List.of();
    }

    /** When what it shows was read; empty while it shows nothing that was. */
    default ObservableValue<Optional<Instant>> readAt() {
        return new SimpleObjectProperty<>(Optional.empty());
    }

    /**
     * Leads once more to the place that it was opened for, such as {@code pilothouse:cdn/E2X?tab=traffic}, wherever the person
     * has gone in it since. What is staged or running stays.
     */
    default void arriveAgain() {}

    /** Comes on screen, or leaves it; what looks again and again does so only on screen. */
    default void onScreen(boolean shown) {}

    /**
     * What waits in it to be saved, and what becomes of that if the person leaves, in a sentence: "3 changes of customers
     * wait to be saved; they are kept on this computer." Asked before signing out, switching and closing.
     */
    default Optional<String> waiting() {
        return Optional.empty();
    }

    /** Cancels its reads; its changes run on. */
    void close();
}
