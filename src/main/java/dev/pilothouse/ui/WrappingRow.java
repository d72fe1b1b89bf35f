package dev.pilothouse.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A row of controls that goes on in a further line where the room is too narrow, as with large text. What may grow (see {@link
 * HBox#setHgrow}) takes what its line leaves over. Lines are as far apart as the controls in one. Where one of them may shrink
 * first, see {@link WrapBar}. Screen thread only.
 */
public class WrappingRow extends HBox {
    /** A control and the width it gets. */
    private record Place(Node node, double width) {
        double height() {
            return Math.ceil(Math.max(node.minHeight(width), node.prefHeight(width)));
        }
    }

    /** What stands beside each other. */
    private record Line(List<Place> places) {
        double height() {
            return places.stream().mapToDouble(Place::height).max().orElse(0);
        }
    }

    public WrappingRow(Node... nodes) {
        super(nodes);
    }

    public WrappingRow(double spacing, Node... nodes) {
        super(spacing, nodes);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = getManagedChildren().stream()
                .mapToDouble(node -> snapSizeX(node.minWidth(-1)))
                .max()
                .orElse(0);
        return widest + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        double all = getManagedChildren().stream().mapToDouble(this::wanted).sum();
        return all + gap() * Math.max(0, getManagedChildren().size() - 1) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Line> lines = lines(width < 0 ? prefWidth(-1) : width);
        // Lines of their own keep away from the edge, where the padding doesn't see to that.
        double around = lines.size() > 1 ? Math.max(0, 2 * gap() - snappedTopInset() - snappedBottomInset()) : 0;
        return snappedTopInset() + high(lines) + around + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Line> lines = lines(getWidth());
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        // A line alone has the whole height, as in any row.
        double least = lines.size() == 1 ? room : 0;
        double y = snappedTopInset() + Math.max(0, snapPositionY((room - Math.max(least, high(lines))) / 2));
        for (Line line : lines) {
            double high = Math.max(least, line.height());
            lay(line, y, high);
            y += high + gap();
        }
    }

    private void lay(Line line, double y, double high) {
        double x = snappedLeftInset();
        for (Place place : line.places()) {
            double height = isFillHeight()
                    ? Math.max(place.height(), Math.min(high, place.node().maxHeight(place.width())))
                    : place.height();
            double down = snapPositionY((high - height) / 2);
            place.node().resizeRelocate(x, y + down, place.width(), height);
            x += place.width() + gap();
        }
    }

    private double high(List<Line> lines) {
        return lines.stream().mapToDouble(Line::height).sum() + gap() * Math.max(0, lines.size() - 1);
    }

    private List<Line> lines(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        List<Line> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        double taken = 0;
        for (Node node : getManagedChildren()) {
            double wanted = wanted(node);
            if (!line.isEmpty() && wanted > 0 && taken + wanted > room + 0.5) {
                lines.add(line(line, room));
                line.clear();
                taken = 0;
            }
            line.add(node);
            taken += wanted + gap();
        }
        if (!line.isEmpty()) {
            lines.add(line(line, room));
        }
        return lines;
    }

    private Line line(List<Node> nodes, double room) {
        double taken = nodes.stream().mapToDouble(this::wanted).sum() + gap() * (nodes.size() - 1);
        long growing = nodes.stream().filter(WrappingRow::grows).count();
        double more = growing == 0 ? 0 : Math.floor(Math.max(0, room - taken) / growing);
        return new Line(nodes.stream()
                .map(node -> new Place(node, Math.max(0, Math.min(wanted(node) + (grows(node) ? more : 0), room))))
                .toList());
    }

    private double gap() {
        return snapSpaceX(getSpacing());
    }

    private double wanted(Node node) {
        return snapSizeX(Math.max(node.minWidth(-1), Math.min(node.prefWidth(-1), node.maxWidth(-1))));
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) != null && HBox.getHgrow(node) != Priority.NEVER;
    }
}
