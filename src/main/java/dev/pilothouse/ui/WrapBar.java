package dev.pilothouse.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * A bar whose first child takes the room that the others leave. Where that is less than its least width, as with large text,
 * the others go below it, in as many lines as they need: nothing is cut off. Screen thread only.
 */
public final class WrapBar extends FlowPane {
    private final Region first;

    /** @param first its least width decides when the others go below it */
    public WrapBar(Region first, Node... others) {
        this.first = first;
        getChildren().add(first);
        getChildren().addAll(others);
        setMinWidth(0);
    }

    private record Box(Node node, double x, double y, double width, double height) {
        double bottom() {
            return y + height;
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return across() + first.prefWidth(-1) + others();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? computePrefWidth(-1) : width) - across();
        Insets insets = getInsets();
        return insets.getTop()
                + insets.getBottom()
                + boxes(inner).stream().mapToDouble(Box::bottom).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        boxes(getWidth() - across())
                .forEach(box -> box.node.resizeRelocate(
                        snapPositionX(insets.getLeft() + box.x),
                        snapPositionY(insets.getTop() + box.y),
                        box.width,
                        box.height));
    }

    private double across() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    /** What the others take in one line, with the gaps before them. */
    private double others() {
        return rest().stream()
                .mapToDouble(node -> snapSizeX(node.prefWidth(-1)) + getHgap())
                .sum();
    }

    private List<Node> rest() {
        return getManagedChildren().stream().filter(node -> node != first).toList();
    }

    private List<Box> boxes(double width) {
        double left = width - others();
        return first.minWidth(-1) <= left ? oneLine(left) : lines(width);
    }

    private List<Box> oneLine(double left) {
        double row = rest().stream()
                .mapToDouble(node -> snapSizeY(node.prefHeight(-1)))
                .max()
                .orElse(0);
        double height = snapSizeY(first.prefHeight(left));
        boolean top = getRowValignment() == VPos.TOP;
        double within = top ? row : Math.max(row, height);
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(first, 0, top ? 0 : (within - height) / 2, left, height));
        double x = left;
        for (Node node : rest()) {
            double wide = snapSizeX(node.prefWidth(-1));
            double high = high(node, row);
            boxes.add(new Box(node, x + getHgap(), (within - high) / 2, wide, high));
            x += getHgap() + wide;
        }
        return boxes;
    }

    // As tall as its neighbours, if it may be.
    private double high(Node node, double row) {
        return snapSizeY(Math.max(node.prefHeight(-1), Math.min(row, node.maxHeight(-1))));
    }

    private List<Box> lines(double width) {
        double tallest = rest().stream()
                .mapToDouble(node -> snapSizeY(node.prefHeight(-1)))
                .max()
                .orElse(0);
        List<Box> boxes = new ArrayList<>();
        double y = snapSizeY(first.prefHeight(width));
        boxes.add(new Box(first, 0, 0, width, y));
        y += getVgap();
        double x = 0;
        double row = 0;
        for (Node node : rest()) {
            double wide = Math.min(width, snapSizeX(node.prefWidth(-1)));
            double high = high(node, tallest);
            if (x > 0 && x + wide > width) {
                x = 0;
                y += row + getVgap();
                row = 0;
            }
            boxes.add(new Box(node, x, y, wide, high));
            x += wide + getHgap();
            row = Math.max(row, high);
        }
        return boxes;
    }
}
