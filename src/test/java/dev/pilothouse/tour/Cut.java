package dev.pilothouse.tour;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Texts of which a part is missing, though nothing tells the whole of them on hover. Screen thread only. */
final class Cut {
    private Cut() {}

    static List<String> texts(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return below(scene.getRoot())
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(label -> label.getTooltip() == null && !inCell(label))
                .filter(Cut::cut)
                .map(label ->
                        "#" + Objects.toString(label.getId(), label.getClass().getSimpleName()) + " " + label.getText())
                .toList();
    }

    private static boolean cut(Labeled label) {
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(part -> ((Text) part).getText())
                .anyMatch(shown -> !shown.equals(label.getText()));
    }

    // A column's width is the person's.
    private static boolean inCell(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(IndexedCell.class::isInstance);
    }

    private static Stream<Node> below(Node node) {
        return !node.isVisible()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(node),
                        node instanceof Parent parent
                                ? parent.getChildrenUnmodifiable().stream().flatMap(Cut::below)
                                : Stream.empty());
    }
}
