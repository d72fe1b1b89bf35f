package dev.pilothouse.ui;

import java.util.List;
import javafx.scene.Node;

/** What stands beside each other in one line of a {@link WrappingRow}. */
record RowLine(List<Place> places) {
    RowLine {
        places = List.copyOf(places);
    }

    /** A control and the room it gets, which may be more than it fills. */
    record Place(Node node, double width) {
        double filled() {
            return Math.min(width, Math.max(node.minWidth(-1), node.maxWidth(-1)));
        }

        double height() {
            return Math.ceil(Math.max(node.minHeight(filled()), node.prefHeight(filled())));
        }
    }

    double height() {
        return places.stream().mapToDouble(Place::height).max().orElse(0);
    }

    /** How tall it is without one of its controls, if there are others. */
    double heightWithout(Node one) {
        return places.stream()
                .filter(place -> place.node() != one)
                .mapToDouble(Place::height)
                .max()
                .orElse(height());
    }
}
