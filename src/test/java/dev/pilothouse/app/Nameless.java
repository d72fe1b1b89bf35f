package dev.pilothouse.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;

/** Finds what a screen reader could not tell: what takes the focus or can be pressed, and has no role or no name. */
final class Nameless {
    private Nameless() {}

    /** As id, type and the styles it has; what is not shown is left out. */
    static List<String> in(Node root) {
        return stops(root)
                .filter(node -> !hasRole(node) || name(node).isBlank())
                .map(node -> node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass())
                .toList();
    }

    private static Stream<Node> stops(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> self = node.isFocusTraversable() ? Stream.of(node) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(Nameless::stops))
                : self;
    }

    // What lies in a scroll pane or in two halves speaks for itself.
    private static boolean hasRole(Node node) {
        AccessibleRole role = node.getAccessibleRole();
        return role != null
                && role != AccessibleRole.NODE
                && (role != AccessibleRole.PARENT || node instanceof SplitPane);
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label) {
            return label.getText();
        }
        if (node.getAccessibleRole() == AccessibleRole.SCROLL_PANE) {
            return "scrolls";
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }
}
