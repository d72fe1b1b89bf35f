package dev.pilothouse.ui;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A main area, and at its right a panel that says more. The panel is as wide as its rules have it, or as the person drew it:
 * that is kept, by the pane and the divider's name, as a multiple of the usual width, so that it grows with the text. Where
 * the window changes its width, the main area gives way. Screen thread only.
 */
public final class Sided extends SplitPane {
    private static final String DIVIDER = "split-pane-divider";
    private final String name;
    private double times = 1;
    private double given;
    private double within;

    /** @param name of the divider; one of its own in its pane */
    public Sided(String name, Node main) {
        super(main);
        this.name = name;
        setId("divided-" + name);
        getStyleClass().add("sided");
        setMinWidth(0);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                times = Remembered.side(this, name);
                place();
            }
        });
    }

    /** With a panel from the beginning. */
    public Sided(String name, Node main, Region side) {
        this(name, main);
        show(side);
    }

    /** Shows a panel, in the place of the one before. */
    public void show(Region side) {
        hide();
        getItems().add(side);
        place();
    }

    /** Leaves all to the main area. */
    public void hide() {
        getItems().remove(1, getItems().size());
    }

    @Override
    protected void layoutChildren() {
        if (getItems().size() == 2 && getWidth() > 0) {
            double wanted = times * usual();
            if (wanted != given || getWidth() != within) {
                given = wanted;
                within = getWidth();
                setDividerPosition(0, 1 - Math.min(wanted, within / 2) / within);
            }
        }
        super.layoutChildren();
    }

    private double usual() {
        return getItems().get(1).prefWidth(-1);
    }

    private void place() {
        given = 0;
        requestLayout();
    }

    private void released(MouseEvent event) {
        if (event.getTarget() instanceof Node node
                && (node.getStyleClass().contains(DIVIDER)
                        || node.getParent() != null
                                && node.getParent().getStyleClass().contains(DIVIDER))
                && getItems().get(1) instanceof Region side) {
            times = side.getWidth() / usual();
            given = times * usual();
            Remembered.side(this, name, times);
        }
    }
}
