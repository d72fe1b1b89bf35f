package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.Role;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How far signing in to one workspace is, step by step. Screen thread only. */
final class SignInModel {
    private final Authenticator authenticator;
    private final Supplier<Workspace> workspace;
    private final BiFunction<String, char[], SignIn> begin;
    private final Scope scope;
    private final Consumer<SignIn.SignedIn> entered;
    private final StringProperty email = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<SignInStep> step = new ReadOnlyObjectWrapper<>(new SignInStep.Password());
    private final ObjectProperty<Load<SignIn>> signingIn = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Boolean>> left = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Optional<String>> remark = new SimpleObjectProperty<>(Optional.empty());

    /** @param begin proves the password: for a new session, or to let one go on */
    SignInModel(
            Authenticator authenticator,
            Supplier<Workspace> workspace,
            BiFunction<String, char[], SignIn> begin,
            Scope scope,
            Consumer<SignIn.SignedIn> entered) {
        this.authenticator = authenticator;
        this.workspace = workspace;
        this.begin = begin;
        this.scope = scope;
        this.entered = entered;
        signingIn.subscribe(this::came);
    }

    /** As typed; it stays from step to step. */
    StringProperty email() {
        return email;
    }

    ReadOnlyObjectProperty<SignInStep> step() {
        return step.getReadOnlyProperty();
    }

    ObjectProperty<Load<SignIn>> signingIn() {
        return signingIn;
    }

    /** Why somebody is here again, or what was done. */
    ObjectProperty<Optional<String>> remark() {
        return remark;
    }

    /** @param password wiped when signing in ended */
    void signIn(char[] password) {
        remark.set(Optional.empty());
        String typed = email.get();
        load(Text.tr("Sign in to {0}", workspace.get().name()), () -> begin.apply(typed, password));
    }

    /** Sets one's own password in place of a temporary one. */
    void answer(char[] password, Map<String, String> attributes) {
        load(Text.tr("Set the new password"), () -> authenticator.answer(password, attributes));
    }

    /** An authenticator's code. */
    void answer(char[] code) {
        load(Text.tr("Check the code"), () -> authenticator.answer(code));
    }

    /** Goes on in one of several roles. */
    void choose(Role role) {
        load(Text.tr("Take the role {0}", role.name()), () -> authenticator.choose(role));
    }

    /** The password is forgotten: an address is asked for. */
    void forget() {
        leave(new SignInStep.Forgotten());
    }

    /** Asks for a code. */
    void send() {
        String typed = email.get();
        load(Text.tr("Ask for a code"), () -> authenticator.forgot(workspace.get(), typed));
    }

    /** Sets a password with the code that came. */
    void reset(char[] code, char[] password) {
        String typed = email.get();
        load(Text.tr("Set the new password"), () -> authenticator.reset(workspace.get(), typed, code, password));
    }

    /** Stops what runs; the step stays. */
    void stop() {
        scope.cancel(signingIn);
        signingIn.set(Load.idle());
    }

    /** Back to e-mail and password. */
    void back() {
        leave(new SignInStep.Password());
    }

    private void leave(SignInStep next) {
        boolean begun = step.get() instanceof SignInStep.Asked;
        stop();
        remark.set(Optional.empty());
        step.set(next);
        if (begun) {
            scope.load(Text.tr("Leave the sign-in"), left, progress -> {
                authenticator.leave();
                return true;
            });
        }
    }

    private void load(String title, Supplier<SignIn> work) {
        signingIn.set(Load.idle());
        scope.load(title, signingIn, progress -> work.get());
    }

    private void came(Load<SignIn> load) {
        switch (load) {
            case Load.Ready<SignIn> ready -> came(ready.value());
            case Load.Failed<SignIn> failed
            when failed.fault().remedy() == Remedy.SIGN_IN -> step.set(new SignInStep.Password());
            default -> {}
        }
    }

    private void came(SignIn result) {
        switch (result) {
            case SignIn.Challenged challenge -> step.set(new SignInStep.Asked(challenge));
            case SignIn.SignedIn in -> entered.accept(in);
            case SignIn.SignedOut out -> {
                step.set(new SignInStep.Password());
                remark.set(out.remark());
            }
            case SignIn.Expired expired -> {}
        }
    }
}
