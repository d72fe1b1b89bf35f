package dev.pilothouse.ui;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Notices;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * Failed changes that are shown where they were begun. A failed change is told unasked, as a notice; who sees it in its place
 * need not be told beside it as well, where the notice would cover it. While its place is not on screen the notice stays; it
 * goes as soon as the place comes on screen. Screen thread only.
 */
public final class InPlace {
    private final Notices notices;

    public InPlace(Notices notices) {
        this.notices = notices;
    }

    /** The fault, to be put in its place. */
    public FaultBox box(Fault fault) {
        FaultBox box = new FaultBox(fault);
        Watch watch = new Watch(box, () -> takeBack(fault));
        box.sceneProperty().subscribe(watch::look);
        return box;
    }

    // The very same: another try may fail with the same words, and is news.
    private void takeBack(Fault fault) {
        List<Notice> told = notices.list().stream()
                .filter(notice -> notice.fault().filter(it -> it == fault).isPresent())
                .toList();
        told.forEach(notices::dismiss);
    }

    /** Waits until a node can be seen: in a window, and in nothing hidden. */
    private static final class Watch {
        private final Node node;
        private final Runnable seen;
        private Subscription hidden = Subscription.EMPTY;

        Watch(Node node, Runnable seen) {
            this.node = node;
            this.seen = seen;
        }

        void look() {
            hidden.unsubscribe();
            hidden = Subscription.EMPTY;
            if (node.getScene() == null) {
                return;
            }
            Optional<Node> hides = Stream.iterate(node, Objects::nonNull, Node::getParent)
                    .filter(parent -> !parent.isVisible())
                    .findFirst();
            if (hides.isPresent()) {
                hidden = hides.get().visibleProperty().subscribe((before, now) -> look());
            } else {
                seen.run();
            }
        }
    }
}
