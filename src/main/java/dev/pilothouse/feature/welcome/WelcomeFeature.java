package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.workspace.Shelf;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/** The first screen: which workspace, and who is asking. Screen thread only. */
public final class WelcomeFeature implements AutoCloseable {
    private final WelcomeModel model;
    private final WelcomeView view;

    /**
     * What the window lends it.
     *
     * @param shelf the workspaces that are kept
     */
    public record Lent(Shelf shelf, Prompts prompts, Notices notices) {}

    /**
     * @param sandbox starts the sandbox, or answers the one that runs; blocking; empty where it is not installed
     * @param entered told of who signed in, and where
     */
    public WelcomeFeature(
            Authenticator authenticator,
            Optional<Supplier<Playground.Running>> sandbox,
            Lent lent,
            Scope scope,
            BiConsumer<Workspace, SignIn.SignedIn> entered) {
        model = new WelcomeModel(
                authenticator,
                sandbox,
                new ShelfModel(lent.shelf(), scope, lent.prompts(), lent.notices()),
                scope,
                entered);
        view = new WelcomeView(model);
    }

    /** The screen. */
    public Node node() {
        return view.node();
    }

    /** Says above the form why somebody is here again, such as what signing out left behind. */
    public void remark(String text) {
        model.signIn().remark().set(Optional.of(text));
    }

    /** Shows what a workspace file would bring, compared with what is kept, and asks; takes and opens nothing. */
    public void look(Path file) {
        model.shelf().look(file);
    }

    /** Once the workspaces were looked for. */
    public void whenReady(Runnable then) {
        model.shelf().kept().subscribe(kept -> {
            switch (kept) {
                case Load.Ready<?> ready -> then.run();
                case Load.Failed<?> failed -> then.run();
                case Load.Idle<?> idle -> {}
                case Load.Busy<?> busy -> {}
            }
        });
    }

    @Override
    public void close() {
        model.close();
    }
}
