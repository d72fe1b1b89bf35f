package dev.pilothouse.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/**
 * Finds words that can't be read whole: shortened to an ellipsis, or reaching out of what they lie in sideways. Cells of lists
 * and tables may be cut, and what tells all of it on hover.
 */
public final class Cut {
    // Text is measured in fractions of pixels, and laid out in whole ones.
    private static final double LITTLE = 2;

    private Cut() {}

    /** As text and ids, after the window was laid out; what is not shown is left out. */
    public static List<String> seenBy(Person person) {
        return person.onScreen(() -> {
            Node window = person.node("overlays");
            window.applyCss();
            ((Parent) window).layout();
            return in(window);
        });
    }

    private static List<String> in(Node root) {
        return labels(root).filter(Cut::isCut).map(Cut::said).distinct().toList();
    }

    private static Stream<Labeled> labels(Node node) {
        if (!node.isVisible() || node instanceof IndexedCell || node instanceof TableView) {
            return Stream.empty();
        }
        Stream<Labeled> self =
                node instanceof Labeled label && saysSomething(label) ? Stream.of(label) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(Cut::labels))
                : self;
    }

    private static boolean saysSomething(Labeled label) {
        return label.getText() != null
                && !label.getText().isBlank()
                && label.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY;
    }

    private static boolean isCut(Labeled label) {
        if (label.getTooltip() != null
                && label.getTooltip().getText().length() >= label.getText().length()) {
            return false;
        }
        Optional<Text> drawn = label.getChildrenUnmodifiable().stream()
                // An icon is a text, too.
                .filter(node -> node instanceof Text && node.getStyleClass().contains("text"))
                .map(Text.class::cast)
                .findFirst();
        return drawn.isPresent() && (isShortened(label, drawn.get()) || reachesOut(drawn.get()));
    }

    private static boolean isShortened(Labeled label, Text drawn) {
        return !drawn.getText().equals(label.getText().replace("_", ""))
                && !drawn.getText().equals(label.getText());
    }

    private static boolean reachesOut(Text drawn) {
        Bounds words = drawn.localToScene(drawn.getLayoutBounds());
        for (Node up = drawn.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane || up instanceof SplitPane || up.getParent() == null || up.getClip() != null) {
                Bounds room = up.localToScene(up.getLayoutBounds());
                if (words.getMinX() < room.getMinX() - LITTLE || words.getMaxX() > room.getMaxX() + LITTLE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String said(Labeled label) {
        StringBuilder where = new StringBuilder();
        for (Node up = label; up != null; up = up.getParent()) {
            if (up.getId() != null) {
                where.append(" #").append(up.getId());
            }
        }
        return label.getClass().getSimpleName() + " “" + label.getText() + "”" + where + " " + label.getStyleClass();
    }
}
