package dev.pilothouse.app;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** One thing above the content: it keeps the focus while it is open and gives it back afterwards. Screen thread only. */
final class Overlay extends StackPane {
    private final Region content;
    private final Runnable dismissed;
    private Optional<Node> before = Optional.empty();
    private Subscription watched = Subscription.EMPTY;
    private Runnable remove = () -> {};
    private BooleanSupplier within = () -> false;
    private boolean question;

    Overlay(Region content, Runnable dismissed) {
        super(content);
        this.content = content;
        this.dismissed = dismissed;
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                leave();
            }
        });
    }

    boolean holds(Region region) {
        return content == region;
    }

    /** To be called once it is in the scene. */
    void opened(Runnable remove) {
        this.remove = remove;
        Scene scene = getScene();
        before = Optional.ofNullable(scene.getFocusOwner());
        first().ifPresent(Node::requestFocus);
        watched = scene.focusOwnerProperty().subscribe(this::keep);
    }

    /** What is watched while it is open. */
    void whileOpen(Subscription more) {
        watched = watched.and(more);
    }

    /** From now on it can't be left without a decision. */
    void mustBeAnswered() {
        question = true;
    }

    /** @param step goes back by one step inside of it, and says whether there was one; asked before it is left */
    void firstGoesBack(BooleanSupplier step) {
        within = step;
    }

    /** Somebody wants to be rid of it, or of what was opened in it last; whether they are. */
    boolean leave() {
        if (within.getAsBoolean()) {
            return true;
        }
        if (!question) {
            dismiss();
        }
        return !question;
    }

    /** Left without a decision. */
    void dismiss() {
        close();
        dismissed.run();
    }

    void close() {
        watched.unsubscribe();
        remove.run();
        before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
    }

    // Tab from the last part leads to the first again, Shift+Tab from the first to the last.
    private void keep(Node from, Node to) {
        if (to == null || within(to)) {
            return;
        }
        List<Node> stops = stops(content).toList();
        if (stops.isEmpty()) {
            return;
        }
        boolean backwards = from == stops.getFirst();
        Node next = backwards ? stops.getLast() : stops.getFirst();
        Platform.runLater(next::requestFocus);
    }

    private boolean within(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == this) {
                return true;
            }
        }
        return false;
    }

    private Optional<Node> first() {
        return stops(content).findFirst();
    }

    private static Stream<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> self = node.isFocusTraversable() ? Stream.of(node) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(Overlay::stops))
                : self;
    }
}
