package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Asks somebody whose sign-in has ended to sign in again, so that their session goes on: the panes stay as they are, and what
 * runs waits. Screen thread only.
 */
public final class SignInAgainFeature implements AutoCloseable {
    private final Scope scope;
    private final Region node;

    /**
     * Who is waited for.
     *
     * @param playground the sandbox, where the workspace lies in it
     * @param waiting titles of the changes that go on then
     */
    public record Awaited(
            Workspace workspace, String person, Optional<Playground.Running> playground, List<String> waiting) {
        public Awaited {
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * @param back told when the same person is back
     * @param signOut the other way: nothing goes on
     */
    public SignInAgainFeature(
            Authenticator authenticator,
            Awaited awaited,
            Scope scope,
            Consumer<SignIn.SignedIn> back,
            Runnable signOut) {
        this.scope = scope;
        SignInModel model = new SignInModel(authenticator, awaited::workspace, authenticator::again, scope, back);
        model.email().set(awaited.person());
        Choice choice = Choice.of(awaited.workspace(), awaited.playground()).only(awaited.person());
        SignInForm form = new SignInForm(head(awaited), choice, model);
        ScrollPane scroll = new ScrollPane(form);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty().bind(form.heightProperty());
        node = new VBox(scroll, Buttons.of("sign-out-instead", Text.tr("Sign out instead"), signOut, "quiet"));
        node.setId("sign-in-again");
        node.getStyleClass().addAll("prompt", "again");
    }

    /** The dialog's content. */
    public Region node() {
        return node;
    }

    @Override
    public void close() {
        scope.close();
    }

    private static Node head(Awaited awaited) {
        VBox head = new VBox(
                Labels.wrapped(Text.tr("Sign in again"), "heading"),
                Labels.wrapped(
                        Text.tr(
                                "The session of {0} in {1} has ended. What is open here stays as it is.",
                                awaited.person(), awaited.workspace().name()),
                        "muted"));
        head.getStyleClass().add("head");
        if (!awaited.waiting().isEmpty()) {
            head.getChildren()
                    .add(Labels.wrapped(
                            awaited.waiting().size() == 1
                                    ? Text.tr("A change waits, and goes on when {0} is back:", awaited.person())
                                    : Text.tr(
                                            "{0} changes wait, and go on when {1} is back:",
                                            awaited.waiting().size(), awaited.person())));
            awaited.waiting().forEach(title -> head.getChildren().add(Labels.wrapped(title, "strong")));
        }
        return head;
    }
}
