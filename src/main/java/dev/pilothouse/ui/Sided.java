package dev.pilothouse.ui;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A main area, perhaps a list at its left, and at its right a panel that says more. List and panel are as wide as their rules
 * have it, or as the person drew them: that is kept, by the pane and the divider's name, as a multiple of the usual width, so
 * that it grows with the text. Where the window changes its width, the main area gives way; where it would get less than its
 * least, as with large text, all of them lie one below the other. Screen thread only.
 */
public final class Sided extends SplitPane {
    private static final String DIVIDER = "split-pane-divider";
    private static final String STACKED = "stacked";
    private final Main main;
    private final String panel;
    private Optional<Side> left = Optional.empty();
    private Optional<Side> right = Optional.empty();
    private double within;

    /** @param panel the name of the divider before the panel; one of its own in its pane */
    public Sided(String panel, Node main) {
        this(panel, new Main(main));
    }

    private Sided(String panel, Main main) {
        super(main);
        this.panel = panel;
        this.main = main;
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
        if (width > 0) {
            stack(width < least());
        }
        if (width > 0
                && getOrientation() == Orientation.HORIZONTAL
                && (width != within || sides().anyMatch(Side::isElsewhere))) {
            within = width;
            double most = 1.0 / getItems().size();
            sides().forEach(side -> side.given = side.wanted());
            left.ifPresent(side -> setDividerPosition(0, Math.min(most, side.given / width)));
            right.ifPresent(side -> setDividerPosition(getItems().size() - 2, 1 - Math.min(most, side.given / width)));
        }
        super.layoutChildren();
    }

    // What lies below each other needs no more width than the widest of them.
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private double least() {
        return main.minWidth(-1)
                + sides().mapToDouble(side -> side.node.prefWidth(-1)).sum();
    }

    private void stack(boolean stacked) {
        if (stacked == (getOrientation() == Orientation.VERTICAL)) {
            return;
        }
        within = -1;
        main.stacked = stacked;
        setOrientation(stacked ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        getStyleClass().remove(STACKED);
        Optional.of(STACKED).filter(style -> stacked).ifPresent(getStyleClass()::add);
    }

    /** The area between list and panel: its rules have its least width, of which its least height is a part where it is stacked. */
    private static final class Main extends StackPane {
        private static final double HEIGHT = 0.8;
        private boolean stacked;

        Main(Node inside) {
            super(inside);
            getStyleClass().add("sided-main");
            widthProperty().subscribe((before, now) -> requestLayout());
        }

        // At the width that it has: asked without one, as a split pane asks, nothing in it is wrapped.
        @Override
        protected double computeMinHeight(double width) {
            double inside = super.computeMinHeight(getWidth() > 0 ? getWidth() : width);
            return stacked ? Math.max(inside, HEIGHT * getMinWidth()) : inside;
        }
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
            node.getStyleClass().add("sided-side");
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
        sides().filter(side -> getOrientation() == Orientation.HORIZONTAL)
                .forEach(side -> side.taken = side.node.getWidth());
    }

    private void released(MouseEvent event) {
        if (getOrientation() == Orientation.HORIZONTAL
                && event.getTarget() instanceof Node node
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
