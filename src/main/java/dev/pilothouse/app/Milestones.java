package dev.pilothouse.app;

import dev.pilothouse.feature.welcome.WelcomeFeature;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Watches one window pass its {@link Mark}s. Screen thread only. */
final class Milestones {
    private static final ObservableValue<Optional<Instant>> NEVER = new SimpleObjectProperty<>(Optional.empty());
    private final Scene scene;
    private final Consumer<Mark> passed;

    Milestones(Scene scene, Consumer<Mark> passed) {
        this.scene = scene;
        this.passed = passed;
    }

    /**
     * The window was asked to show.
     *
     * @param later what can wait for its first frame
     */
    void shown(Runnable later) {
        Painted.then(scene, () -> {
            passed.accept(Mark.FIRST_FRAME);
            later.run();
        });
    }

    /** The welcome screen was asked to show. */
    void welcomed(WelcomeFeature welcome) {
        welcome.whenReady(() -> whenPainted(Mark.WELCOME_READY));
    }

    /** Somebody is in, and will see panes. */
    void entered(ReadOnlyObjectProperty<Optional<Panes.Shown>> pane) {
        passed.accept(Mark.SIGNED_IN);
        pane.flatMap(shown -> shown.map(it -> it.view().readAt()).orElse(NEVER))
                .subscribe(read -> read.ifPresent(at -> whenPainted(Mark.FIRST_PANE)));
    }

    private void whenPainted(Mark mark) {
        Painted.then(scene, () -> passed.accept(mark));
    }
}
