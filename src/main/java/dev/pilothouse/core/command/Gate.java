package dev.pilothouse.core.command;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;

/**
 * The one door for everything that writes: what the role may do, while the guard lets writes pass. Screen thread only.
 *
 * <p>What AWS denied of one resource is refused where that one is meant, or where nobody says which is: see {@link #about}.
 */
public final class Gate {
    private final Rights rights;
    private final Guard guard;
    private final ObservableValue<Predicate<Denial>> about;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    // The session outlives the pane that asks for one resource: only a weak listener lets go of it.
    private final ChangeListener<Object> follow = (it, before, now) -> changes.set(changes.get() + 1);

    /** @param allowed IAM actions of the role, with {@code *} and {@code ?} as IAM reads them; empty: the workspace lists none, so AWS decides */
    public Gate(Collection<String> allowed) {
        this(allowed, Guard.open());
    }

    /** As the other, with a guard before every write. */
    public Gate(Collection<String> allowed, Guard guard) {
        this(new Rights(allowed), guard, new SimpleObjectProperty<>(denial -> true));
    }

    private Gate(Rights rights, Guard guard, ObservableValue<Predicate<Denial>> about) {
        this.rights = rights;
        this.guard = guard;
        this.about = about;
        List.of(rights.denials(), guard.state(), about)
                .forEach(source -> source.addListener(new WeakChangeListener<>(follow)));
    }

    /**
     * The same door for whoever knows what is meant.
     *
     * @param about which denials hold for that, by {@link Denial#isAbout}
     */
    public Gate about(Predicate<Denial> about) {
        return about(new SimpleObjectProperty<>(about));
    }

    /** As the other, where what is meant changes. */
    public Gate about(ObservableValue<Predicate<Denial>> about) {
        return new Gate(rights, guard, about);
    }

    /** Whether production is unlocked, and the way to unlock it. */
    public Guard guard() {
        return guard;
    }

    /** Counts changes of what is allowed, for bindings. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Why the command can't be run now: the missing IAM action, or the lock; empty where it can. */
    public Optional<String> refusal(Command command) {
        return missing(command)
                .map(needs -> Text.tr(
                        "Your role may not do this: it lacks {0} on {1}.",
                        needs.action(),
                        rights.denial(needs.action(), about.getValue())
                                .flatMap(Denial::resource)
                                .orElse(needs.resource())))
                .or(() -> locked(command)
                        ? Optional.of(Text.tr("Production is read-only. Unlock it to make changes."))
                        : Optional.empty());
    }

    /** Whether only the lock keeps the command back, so that {@link Guard#ask} leads on. */
    public boolean locked(Command command) {
        return command.writes() && guard.locked() && missing(command).isEmpty();
    }

    /**
     * Runs the action of a command that writes with a permit, or throws {@link Refused} with the reason. A permit outlives
     * the lock: what was begun while production was unlocked may be finished.
     */
    public void pass(Command command, Consumer<Permit> action) {
        action.accept(permit(command));
    }

    /** The permit itself, for whoever blocks until the work is done; else as {@link #pass(Command, Consumer)}. */
    public Permit permit(Command command) {
        if (!command.writes()) {
            throw new IllegalArgumentException(command.id() + " does not write: it gets no permit");
        }
        check(command);
        return new Permit(command.id(), guard.reason());
    }

    /** Runs the action of a command that only reads, or throws {@link Refused} with the missing IAM action. */
    public void pass(Command command, Runnable action) {
        if (command.writes()) {
            throw new IllegalArgumentException(command.id() + " writes: it needs a permit");
        }
        check(command);
        action.run();
    }

    /** AWS denied something: commands that need it are refused from now on. */
    public void denied(Denial denial) {
        rights.deny(denial);
    }

    private void check(Command command) {
        guard.look();
        refusal(command).ifPresent(reason -> {
            throw Refused.notDone(
                    reason,
                    locked(command)
                            ? Text.tr("The lock in the top bar asks for a reason and opens it for a while.")
                            : Text.tr("Ask an administrator for another role."));
        });
    }

    private Optional<Needs> missing(Command command) {
        return command.needs().stream()
                .filter(needs -> rights.lack(needs, about.getValue()))
                .findFirst();
    }
}
