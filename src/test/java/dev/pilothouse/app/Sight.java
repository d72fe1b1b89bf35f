package dev.pilothouse.app;

import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * What somebody in front of a window could tell of it over the telephone, for the words of a test that failed elsewhere.
 * Screen thread only.
 *
 * @param stage the window
 */
record Sight(Stage stage) {
    private static final int LONGEST = 60;

    String words() {
        return "The focus is in " + named(stage.getScene().getFocusOwner()) + "; windows: " + windows() + "; texts: "
                + texts() + ".";
    }

    private static String windows() {
        return Window.getWindows().stream()
                .map(window -> window.getClass().getSimpleName() + (window.isFocused() ? " with the focus" : ""))
                .collect(Collectors.joining(", "));
    }

    private String texts() {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled || node instanceof TextInputControl)
                .filter(Sight::seen)
                .map(Sight::text)
                .filter(text -> !text.isBlank())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .collect(Collectors.joining(" | "));
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private static String text(Node node) {
        return node instanceof TextInputControl field
                ? named(field) + "=" + field.getText()
                : Objects.toString(((Labeled) node).getText(), "");
    }

    private static String named(Node node) {
        return node == null
                ? "nothing"
                : Objects.toString(node.getId(), node.getClass().getSimpleName());
    }
}
