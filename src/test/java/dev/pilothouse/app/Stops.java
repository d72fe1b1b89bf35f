package dev.pilothouse.app;

import dev.pilothouse.ui.code.CodeEditor;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** Walks from control to control by Tab, and finds where somebody without a mouse would not see where they are. */
public final class Stops {
    private static final int MOST = 90;
    private final Person person;

    private Stops(Person person) {
        this.person = person;
    }

    /** Once round the window: the stops that look the same with the focus as without, or lie out of sight. */
    public static List<String> unseenBy(Person person) {
        return new Stops(person).unseen();
    }

    private List<String> unseen() {
        List<String> unseen = new ArrayList<>();
        Set<Node> passed = new LinkedHashSet<>();
        person.press(KeyCode.TAB);
        for (int stop = 0; stop < MOST; stop++) {
            Optional<Node> here = owner();
            if (here.isEmpty()) {
                unseen.add("the focus is nowhere after " + passed.size() + " stops");
                return unseen;
            }
            if (!passed.add(here.get())) {
                return unseen;
            }
            look(here.get(), unseen);
        }
        return unseen;
    }

    private void look(Node here, List<String> unseen) {
        boolean inSight = person.onScreen(() -> isInSight(here));
        int[] with = person.onScreen(() -> pixels(here));
        person.press(KeyCode.TAB);
        int[] without = person.onScreen(() -> pixels(here));
        if (!inSight) {
            unseen.add("out of sight: " + said(here));
        } else if (!(here instanceof TextInputControl) && Arrays.equals(with, without)) {
            unseen.add("looks the same: " + said(here));
        }
    }

    private Optional<Node> owner() {
        return person.onScreen(
                () -> Optional.ofNullable(person.node("overlays").getScene().getFocusOwner()));
    }

    private static int[] pixels(Node node) {
        if (node.getScene() == null) {
            return new int[0];
        }
        // Of an editor it is the frame that shows it.
        Node framed = node.getParent() instanceof CodeEditor editor ? editor : node;
        BufferedImage seen = SwingFXUtils.fromFXImage(framed.snapshot(null, null), null);
        return seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
    }

    private static boolean isInSight(Node node) {
        Bounds here = node.localToScene(node.getLayoutBounds());
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane || up.getParent() == null) {
                if (!up.localToScene(up.getLayoutBounds()).intersects(here)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String said(Node node) {
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass();
    }
}
