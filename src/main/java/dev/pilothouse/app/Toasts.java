package dev.pilothouse.app;

import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Notices;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** New notices at the foot, beside what commits, for a while; what failed stays until it is dismissed. */
final class Toasts extends VBox {
    private static final int MOST = 3;
    private static final Duration SHOWN = Duration.seconds(6);
    private final Notices notices;
    private final Clock clock;
    private final Map<Notice, Node> toasts = new HashMap<>();

    Toasts(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
        setId("toasts");
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        notices.list().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(this::hide);
                change.getAddedSubList().forEach(this::show);
            }
        });
    }

    private void show(Notice notice) {
        NoticeLine toast = new NoticeLine(notice, clock.instant(), () -> notices.dismiss(notice));
        toast.getStyleClass().add("toast");
        toast.setMinHeight(Region.USE_PREF_SIZE);
        toasts.put(notice, toast);
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        if (notice.kind() != Notice.Kind.FAILED) {
            hideLater(notice, toast);
        }
    }

    // While the pointer rests on it, or the focus, somebody reads it.
    private void hideLater(Notice notice, Node toast) {
        PauseTransition wait = new PauseTransition(SHOWN);
        wait.setOnFinished(event -> hide(notice));
        Runnable restart = () -> {
            if (toast.isHover() || toast.isFocusWithin()) {
                wait.stop();
            } else {
                wait.playFromStart();
            }
        };
        toast.hoverProperty().subscribe(hover -> restart.run());
        toast.focusWithinProperty().subscribe(focus -> restart.run());
    }

    private void hide(Notice notice) {
        getChildren().remove(toasts.remove(notice));
    }
}
