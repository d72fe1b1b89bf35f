package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.Session;
import dev.pilothouse.aws.WarmUp;
import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which workspaces there are, which one is chosen, and how far signing in to it is. Screen thread only. */
final class WelcomeModel {
    private final Optional<Supplier<Playground.Running>> sandbox;
    private final ShelfModel shelf;
    private final Scope scope;
    private final BiConsumer<Workspace, SignIn.SignedIn> entered;
    private final ObjectProperty<Load<Choice>> chosen = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Boolean>> warm = new SimpleObjectProperty<>(Load.idle());
    private final SignInModel signIn;
    private Runnable again = () -> {};

    WelcomeModel(
            Authenticator authenticator,
            Optional<Supplier<Playground.Running>> sandbox,
            ShelfModel shelf,
            Scope scope,
            BiConsumer<Workspace, SignIn.SignedIn> entered) {
        this.sandbox = sandbox;
        this.shelf = shelf;
        this.scope = scope;
        this.entered = entered;
        this.signIn = new SignInModel(
                authenticator,
                this::workspace,
                (email, password) -> authenticator.signIn(workspace(), email, password),
                scope,
                in -> entered.accept(workspace(), in));
        chosen.subscribe(this::warmUp);
        shelf.refresh();
    }

    /** The workspaces that are kept, and what can be done with them. */
    ShelfModel shelf() {
        return shelf;
    }

    /** Whether there is a sandbox to start. */
    boolean hasSandbox() {
        return sandbox.isPresent();
    }

    ObjectProperty<Load<Choice>> chosen() {
        return chosen;
    }

    /** How far signing in to the chosen one is. */
    SignInModel signIn() {
        return signIn;
    }

    /** Whether the workspace is the sandbox's own. */
    boolean runs(Workspace workspace) {
        return chosen.get().shown().filter(choice -> !choice.people().isEmpty()).isPresent()
                && workspace.environment() == Environment.SANDBOX;
    }

    void choose(Card card) {
        switch (card) {
            case Card.Sandbox it -> chooseSandbox();
            case Card.Kept kept -> again(kept.copy().workspace());
            case Card.Unfit unfit -> {}
        }
    }

    /** Starts the sandbox, if it does not run yet, and chooses it. */
    void chooseSandbox() {
        choose(() -> scope.load(Text.tr("Start the sandbox"), chosen, progress -> {
            Playground.Running running = sandbox.orElseThrow().get();
            return Choice.of(running.workspace(), Optional.of(running));
        }));
    }

    /** Chooses a workspace; nothing is called before somebody signs in. */
    void again(Workspace workspace) {
        choose(() -> scope.load(Text.tr("Open {0}", workspace.name()), chosen, progress -> {
            Optional<Playground.Running> running = workspace.endpoint().flatMap(at -> sandbox.map(Supplier::get));
            return Choice.of(workspace, running);
        }));
    }

    /** Goes in as nobody, with keys that open nothing: for emulators that have no sign-in. */
    void useDummyKeys(Workspace workspace) {
        entered.accept(workspace, new SignIn.SignedIn(Session.ofNobody(workspace), Optional.empty()));
    }

    /** The same choice once more, after it failed. */
    void retry() {
        again.run();
    }

    void close() {
        scope.close();
    }

    private void choose(Runnable choice) {
        again = choice;
        shelf.leave();
        signIn.back();
        chosen.set(Load.idle());
        choice.run();
    }

    // While the person types.
    private void warmUp(Load<Choice> choice) {
        if (choice instanceof Load.Ready<Choice> && warm.get() instanceof Load.Idle<Boolean>) {
            scope.load(Text.tr("Get ready to sign in"), warm, progress -> {
                WarmUp.run();
                return true;
            });
        }
    }

    private Workspace workspace() {
        return chosen.get().shown().orElseThrow().workspace();
    }
}
