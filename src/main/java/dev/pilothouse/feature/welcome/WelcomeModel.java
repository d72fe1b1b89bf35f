package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.WorkspaceFile;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which workspaces there are, which one is chosen, and how far signing in to it is. Screen thread only. */
final class WelcomeModel {
    private final Optional<Supplier<Playground.Running>> sandbox;
    private final Recent recent;
    private final Scope scope;
    private final ObjectProperty<Load<List<Card>>> cards = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Choice>> chosen = new SimpleObjectProperty<>(Load.idle());
    private final SignInModel signIn;
    private Runnable again = () -> {};

    WelcomeModel(
            Authenticator authenticator,
            Optional<Supplier<Playground.Running>> sandbox,
            Recent recent,
            Scope scope,
            BiConsumer<Workspace, SignIn.SignedIn> entered) {
        this.sandbox = sandbox;
        this.recent = recent;
        this.scope = scope;
        this.signIn = new SignInModel(
                authenticator,
                this::workspace,
                (email, password) -> authenticator.signIn(workspace(), email, password),
                scope,
                in -> entered.accept(workspace(), in));
        refresh();
    }

    ObjectProperty<Load<List<Card>>> cards() {
        return cards;
    }

    ObjectProperty<Load<Choice>> chosen() {
        return chosen;
    }

    /** How far signing in to the chosen one is. */
    SignInModel signIn() {
        return signIn;
    }

    /** Looks again which workspaces there are; files that are gone or broken are left out. */
    void refresh() {
        List<Path> files = recent.files();
        scope.load(Text.tr("Look for workspaces"), cards, progress -> found(files));
    }

    void choose(Card card) {
        switch (card) {
            case Card.Sandbox it -> chooseSandbox();
            case Card.File file -> open(file.path());
        }
    }

    /** Starts the sandbox, if it does not run yet, and chooses it. */
    void chooseSandbox() {
        choose(() -> scope.load(Text.tr("Start the sandbox"), chosen, progress -> {
            Playground.Running running = sandbox.orElseThrow().get();
            return Choice.of(running.workspace(), Optional.of(running));
        }));
    }

    /** Opens a workspace file and chooses it. */
    void open(Path file) {
        choose(() -> scope.load(Text.tr("Open {0}", file), chosen, progress -> {
            Workspace workspace = WorkspaceFile.read(file);
            return Choice.of(workspace, Optional.empty());
        }));
        recent.opened(file);
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
        signIn.back();
        chosen.set(Load.idle());
        choice.run();
    }

    private List<Card> found(List<Path> files) {
        List<Card> found = new ArrayList<>();
        files.stream()
                .filter(Files::isReadable)
                .forEach(file -> readable(file)
                        .map(workspace -> new Card.File(file, workspace))
                        .ifPresent(found::add));
        sandbox.ifPresent(it -> found.add(new Card.Sandbox()));
        return found;
    }

    // A broken file says what is wrong with it when it is opened, not here.
    private static Optional<Workspace> readable(Path file) {
        try {
            return Optional.of(WorkspaceFile.read(file));
        } catch (dev.pilothouse.core.Refused e) {
            return Optional.empty();
        }
    }

    private Workspace workspace() {
        return chosen.get().shown().orElseThrow().workspace();
    }
}
