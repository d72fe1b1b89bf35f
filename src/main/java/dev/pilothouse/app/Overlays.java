package dev.pilothouse.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What lies above the window's content, inside the scene, so that it can be pictured and tested: pop-overs below a
 * button, and questions over a veil. Escape or a click beside it closes the topmost. Screen thread only.
 */
final class Overlays extends StackPane {
    private static final double GAP = 8;
    private static final String VEIL = "veil";
    private final Deque<Overlay> open = new ArrayDeque<>();
    private final EventHandler<KeyEvent> escape = this::escape;

    Overlays() {
        setId("overlays");
        // The scene's, which has it even where nothing has the focus any more.
        sceneProperty().subscribe((before, now) -> {
            Optional.ofNullable(before).ifPresent(it -> it.removeEventFilter(KeyEvent.KEY_PRESSED, escape));
            Optional.ofNullable(now).ifPresent(it -> it.addEventFilter(KeyEvent.KEY_PRESSED, escape));
        });
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !open.isEmpty() && open.peek().leave()) {
            event.consume();
        }
    }

    /** Puts the content at the bottom; open overlays close. */
    void content(Node content) {
        dismissAll();
        getChildren().setAll(content);
    }

    /** A layer that stays above the content and never takes clicks beside its own parts. */
    void floating(Region layer) {
        layer.setPickOnBounds(false);
        getChildren().add(layer);
    }

    /** Opens the pop-over below the anchor, their right edges in line, or closes it where it is open. */
    void popover(Region popover, Node anchor) {
        Optional<Overlay> shown =
                open.stream().filter(overlay -> overlay.holds(popover)).findFirst();
        if (shown.isPresent()) {
            shown.get().dismiss();
            return;
        }
        popover.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(popover, Pos.TOP_RIGHT);
        Overlay overlay = new Overlay(popover, () -> {});
        show(overlay);
        Runnable place = () -> below(popover, anchor);
        overlay.whileOpen(layoutBoundsProperty()
                .subscribe(place)
                .and(anchor.boundsInParentProperty().subscribe(place)));
        place.run();
    }

    /** Opens the dialog in the middle; {@code dismissed} runs when it is left by Escape or by a click beside it. */
    Overlay dialog(Region dialog, Runnable dismissed) {
        // Two that keep the focus would take it from each other.
        open.stream()
                .filter(overlay -> !overlay.getStyleClass().contains(VEIL))
                .toList()
                .forEach(Overlay::dismiss);
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        Overlay overlay = new Overlay(dialog, dismissed);
        overlay.getStyleClass().add(VEIL);
        show(overlay);
        return overlay;
    }

    /** Opens the sheet over a veil, near the top in the middle. */
    Overlay sheet(Region sheet) {
        Overlay overlay = dialog(sheet, () -> {});
        overlay.getStyleClass().add("sheet");
        StackPane.setAlignment(sheet, Pos.TOP_CENTER);
        return overlay;
    }

    /** Whether a question or a sheet is open, so that keys mean what lies below it no more. */
    boolean asking() {
        return open.stream().anyMatch(overlay -> overlay.getStyleClass().contains(VEIL));
    }

    /** Opens a dialog in place of all that is open, and until it is answered: neither Escape nor a click beside it closes it. */
    Overlay question(Region dialog) {
        dismissAll();
        Overlay overlay = dialog(dialog, () -> {});
        overlay.mustBeAnswered();
        return overlay;
    }

    private void dismissAll() {
        while (!open.isEmpty()) {
            open.peek().dismiss();
        }
    }

    private void show(Overlay overlay) {
        open.push(overlay);
        getChildren().add(overlay);
        overlay.opened(() -> {
            open.remove(overlay);
            getChildren().remove(overlay);
        });
    }

    private void below(Region popover, Node anchor) {
        Bounds place = sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal()));
        double right = Math.max(GAP, getWidth() - place.getMaxX());
        StackPane.setMargin(popover, new Insets(place.getMaxY() + GAP, right, GAP, GAP));
    }
}
