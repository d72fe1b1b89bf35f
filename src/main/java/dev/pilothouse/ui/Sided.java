package dev.pilothouse.ui;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A main area, perhaps a list at its left, and at its right a panel that says more. List and panel are as wide as their rules
 * have it, or as the person drew them: that is kept, by the pane and the divider's name, as a multiple of the usual width, so
 * that it grows with the text. Where the window changes its width, the main area gives way. Screen thread only.
 */
public final class Sided extends SplitPane {
    private static final String DIVIDER = "split-pane-divider";
    private final String panel;
    private Optional<Side> left = Optional.empty();
    private Optional<Side> right = Optional.empty();
    private double within;

    /** @param panel the name of the divider before the panel; one of its own in its pane */
    public Sided(String panel, Node main) {
        super(main);
        this.panel = panel;
        setId("divided-" + panel);
        getStyleClass().add("sided");
        setMinWidth(0);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                sides().forEach(side -> side.times = Remembered.side(this, side.name));
                place();
            }
        });
    }

    /** With a panel from the beginning. */
    public Sided(String panel, Node main, Region side) {
        this(panel, main);
        show(side);
    }

    /**
     * Puts a list at the left; once.
     *
     * @param name of the divider behind it; one of its own in its pane
     */
    public Sided list(String name, Region list) {
        left = Optional.of(new Side(name, list, Remembered.side(this, name)));
        getItems().addFirst(list);
        place();
        return this;
    }

    /** Shows a panel, in the place of the one before. */
    public void show(Region side) {
        hide();
        right = Optional.of(new Side(panel, side, Remembered.side(this, panel)));
        getItems().addLast(side);
    }

    /** Takes the panel away. */
    public void hide() {
        right.ifPresent(shown -> getItems().remove(shown.node));
        right = Optional.empty();
        place();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (width > 0 && (width != within || sides().anyMatch(Side::isElsewhere))) {
            within = width;
            double most = 1.0 / getItems().size();
            sides().forEach(side -> side.given = side.wanted());
            left.ifPresent(side -> setDividerPosition(0, Math.min(most, side.given / width)));
            right.ifPresent(side -> setDividerPosition(getItems().size() - 2, 1 - Math.min(most, side.given / width)));
        }
        super.layoutChildren();
    }

    /** One beside the main area. */
    private static final class Side {
        private final String name;
        private final Region node;
        private double times;
        private double given = -1;
        private double taken;

        Side(String name, Region node, double times) {
            this.name = name;
            this.node = node;
            this.times = times;
        }

        double wanted() {
            return times * node.prefWidth(-1);
        }

        boolean isElsewhere() {
            return wanted() != given;
        }

        boolean isDrawn() {
            return Math.abs(node.getWidth() - taken) > 2;
        }

        void drawn() {
            times = (given + node.getWidth() - taken) / node.prefWidth(-1);
            given = wanted();
        }
    }

    private Stream<Side> sides() {
        return Stream.concat(left.stream(), right.stream());
    }

    private void place() {
        within = -1;
        requestLayout();
    }

    private void pressed(MouseEvent event) {
        sides().forEach(side -> side.taken = side.node.getWidth());
    }

    private void released(MouseEvent event) {
        if (event.getTarget() instanceof Node node
                && (node.getStyleClass().contains(DIVIDER)
                        || node.getParent() != null
                                && node.getParent().getStyleClass().contains(DIVIDER))) {
            sides().filter(Side::isDrawn).forEach(side -> {
                side.drawn();
                Remembered.side(this, side.name, side.times);
            });
        }
    }
}
