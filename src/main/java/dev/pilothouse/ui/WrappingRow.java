package dev.pilothouse.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A row of controls that goes on in a further line where the room is too narrow, as with large text: nothing is cut off. What
 * may grow (see {@link HBox#setHgrow}) takes what its line leaves over, up to its greatest width. Lines are as far apart as the
 * controls in one. Screen thread only.
 *
 * <p>One that is {@link #led} has a first control that shrinks before anything wraps: it takes the room that the others leave.
 * Where that is less than its least width it has a line for itself, and the others go below it. Beside a leader of several lines
 * the others stand in the middle, or at its top where the row's alignment says so; in other rows always in the middle.
 */
public class WrappingRow extends HBox {
    private Optional<Node> leader = Optional.empty();

    public WrappingRow(Node... nodes) {
        super(nodes);
    }

    public WrappingRow(double spacing, Node... nodes) {
        super(spacing, nodes);
    }

    /** @param leader its least width decides when the others go below it */
    public static WrappingRow led(Region leader, Node... others) {
        WrappingRow row = new WrappingRow(leader);
        row.getChildren().addAll(others);
        row.leader = Optional.of(leader);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        return row;
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
        return widest + across();
    }

    @Override
    protected double computePrefWidth(double height) {
        return taken(getManagedChildren()) + across();
    }

    @Override
    protected double computePrefHeight(double width) {
        List<RowLine> lines = lines(width < 0 ? prefWidth(-1) : width);
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
        List<RowLine> lines = lines(getWidth());
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        // A line alone has the whole height, as in any row.
        double least = lines.size() == 1 ? room : 0;
        double y = snappedTopInset() + Math.max(0, snapPositionY((room - Math.max(least, high(lines))) / 2));
        for (RowLine line : lines) {
            double high = Math.max(least, line.height());
            lay(line, y, high);
            y += high + gap();
        }
    }

    // Beside a leader of several lines the others are as tall as each other, not as it.
    private void lay(RowLine line, double y, double high) {
        boolean top = leader.isPresent() && getAlignment().getVpos() == VPos.TOP;
        double others = leader.map(line::heightWithout).orElse(high);
        double x = snappedLeftInset();
        for (RowLine.Place place : line.places()) {
            boolean leads = leader.filter(place.node()::equals).isPresent();
            double most =
                    leads || !isFillHeight() ? 0 : Math.min(others, place.node().maxHeight(place.filled()));
            double height = Math.max(place.height(), most);
            double within = !top ? high : leads ? height : others;
            place.node().resizeRelocate(x, y + snapPositionY(Math.max(0, within - height) / 2), place.filled(), height);
            x += place.width() + gap();
        }
    }

    private double high(List<RowLine> lines) {
        return lines.stream().mapToDouble(RowLine::height).sum() + gap() * Math.max(0, lines.size() - 1);
    }

    private List<RowLine> lines(double width) {
        double room = width - across();
        List<Node> all = getManagedChildren();
        if (leader.isEmpty() || !all.contains(leader.get())) {
            return broken(all, room);
        }
        Node first = leader.get();
        List<Node> others = all.stream().filter(node -> node != first).toList();
        double left = room - (others.isEmpty() ? 0 : taken(others) + gap());
        List<RowLine> lines = new ArrayList<>();
        if (first.minWidth(-1) <= left) {
            List<RowLine.Place> places = new ArrayList<>(List.of(new RowLine.Place(first, left)));
            others.forEach(node -> places.add(new RowLine.Place(node, wanted(node))));
            lines.add(new RowLine(places));
        } else {
            lines.add(new RowLine(List.of(new RowLine.Place(first, room))));
            lines.addAll(broken(others, room));
        }
        return lines;
    }

    private List<RowLine> broken(List<Node> nodes, double room) {
        List<RowLine> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node node : nodes) {
            double wanted = wanted(node);
            if (!line.isEmpty() && wanted > 0 && taken(line) + gap() + wanted > room + 0.5) {
                lines.add(line(line, room));
                line.clear();
            }
            line.add(node);
        }
        if (!line.isEmpty()) {
            lines.add(line(line, room));
        }
        return lines;
    }

    // Who can take least comes first: what is too much for it is for the others.
    private RowLine line(List<Node> nodes, double room) {
        List<Node> growing = nodes.stream()
                .filter(WrappingRow::grows)
                .sorted(Comparator.comparingDouble(node -> node.maxWidth(-1) - wanted(node)))
                .toList();
        Map<Node, Double> more = new IdentityHashMap<>();
        double left = Math.max(0, room - taken(nodes));
        for (int at = 0; at < growing.size(); at++) {
            Node node = growing.get(at);
            double given =
                    Math.max(0, Math.min(Math.floor(left / (growing.size() - at)), node.maxWidth(-1) - wanted(node)));
            more.put(node, given);
            left -= given;
        }
        return new RowLine(nodes.stream()
                .map(node -> new RowLine.Place(
                        node, Math.max(0, Math.min(wanted(node) + more.getOrDefault(node, 0.0), room))))
                .toList());
    }

    private double across() {
        return snappedLeftInset() + snappedRightInset();
    }

    private double gap() {
        return snapSpaceX(getSpacing());
    }

    /** What they take in one line. */
    private double taken(List<Node> nodes) {
        return nodes.stream().mapToDouble(this::wanted).sum() + gap() * Math.max(0, nodes.size() - 1);
    }

    private double wanted(Node node) {
        return snapSizeX(Math.max(node.minWidth(-1), Math.min(node.prefWidth(-1), node.maxWidth(-1))));
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) != null && HBox.getHgrow(node) != Priority.NEVER;
    }
}
