package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.Role;
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
    private final Authenticator authenticator;
    private final Optional<Supplier<Playground.Running>> sandbox;
    private final Recent recent;
    private final Scope scope;
    private final BiConsumer<Workspace, SignIn.SignedIn> entered;
    private final ObjectProperty<Load<List<Card>>> cards = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Choice>> chosen = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<SignIn>> signingIn = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Optional<String>> remark = new SimpleObjectProperty<>(Optional.empty());
    private Runnable again = () -> {};

    WelcomeModel(
            Authenticator authenticator,
            Optional<Supplier<Playground.Running>> sandbox,
            Recent recent,
            Scope scope,
            BiConsumer<Workspace, SignIn.SignedIn> entered) {
        this.authenticator = authenticator;
        this.sandbox = sandbox;
        this.recent = recent;
        this.scope = scope;
        this.entered = entered;
        signingIn.subscribe(this::enter);
        refresh();
    }

    ObjectProperty<Load<List<Card>>> cards() {
        return cards;
    }

    ObjectProperty<Load<Choice>> chosen() {
        return chosen;
    }

    ObjectProperty<Load<SignIn>> signingIn() {
        return signingIn;
    }

    /** Why somebody is here again. */
    ObjectProperty<Optional<String>> remark() {
        return remark;
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
            return new Choice(running.workspace(), running.people());
        }));
    }

    /** Opens a workspace file and chooses it. */
    void open(Path file) {
        choose(() -> scope.load(Text.tr("Open {0}", file), chosen, progress -> {
            Workspace workspace = WorkspaceFile.read(file);
            return new Choice(workspace, List.of());
        }));
        recent.opened(file);
    }

    /** As before, for somebody who only has to sign in again. */
    void again(Workspace workspace) {
        choose(() -> scope.load(Text.tr("Open {0}", workspace.name()), chosen, progress -> {
            boolean pretend = workspace.endpoint().isPresent() && sandbox.isPresent();
            List<Playground.Person> people = pretend ? peopleOf(workspace) : List.of();
            return new Choice(workspace, people);
        }));
    }

    /** The same choice once more, after it failed. */
    void retry() {
        again.run();
    }

    /** @param password wiped when signing in ended */
    void signIn(String email, char[] password) {
        Workspace workspace = chosen.get().shown().orElseThrow().workspace();
        remark.set(Optional.empty());
        signingIn.set(Load.idle());
        scope.load(
                Text.tr("Sign in to {0}", workspace.name()),
                signingIn,
                progress -> authenticator.signIn(workspace, email, password));
    }

    /** Goes on in one of several roles. */
    void choose(Role role) {
        scope.load(Text.tr("Take the role {0}", role.name()), signingIn, progress -> authenticator.choose(role));
    }

    /** Stops signing in. */
    void stop() {
        scope.cancel(signingIn);
        signingIn.set(Load.idle());
    }

    void close() {
        scope.close();
    }

    private void choose(Runnable choice) {
        again = choice;
        scope.cancel(signingIn);
        signingIn.set(Load.idle());
        chosen.set(Load.idle());
        choice.run();
    }

    private List<Playground.Person> peopleOf(Workspace workspace) {
        Playground.Running running = sandbox.orElseThrow().get();
        return running.workspace().endpoint().equals(workspace.endpoint()) ? running.people() : List.of();
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

    private void enter(Load<SignIn> load) {
        if (load instanceof Load.Ready<SignIn> ready && ready.value() instanceof SignIn.SignedIn in) {
            entered.accept(chosen.get().shown().orElseThrow().workspace(), in);
        }
    }
}
