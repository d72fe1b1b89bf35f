package dev.pilothouse.core.command;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The one door for everything that writes: what the workspace lists for the role, minus what AWS denied in this session,
 * while the guard lets writes pass. Screen thread only.
 */
public final class Gate {
    private final Collection<String> allowed;
    private final Guard guard;
    private final Set<String> denied = new HashSet<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /** @param allowed IAM actions of the role, with {@code *} and {@code ?} as IAM reads them; empty: the workspace lists none, so AWS decides */
    public Gate(Collection<String> allowed) {
        this(allowed, Guard.open());
    }

    /** As the other, with a guard before every write. */
    public Gate(Collection<String> allowed, Guard guard) {
        this.allowed = Set.copyOf(allowed);
        this.guard = guard;
        guard.state().subscribe((before, now) -> changes.set(changes.get() + 1));
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
                .map(needs ->
                        Text.tr("Your role may not do this: it lacks {0} on {1}.", needs.action(), needs.resource()))
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

    /** AWS denied the action: commands that need it are refused from now on. */
    public void denied(String action) {
        if (denied.add(action)) {
            changes.set(changes.get() + 1);
        }
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
                .filter(needs -> needs.actions().noneMatch(this::allows))
                .findFirst();
    }

    private boolean allows(String action) {
        return !denied.contains(action)
                && (allowed.isEmpty() || allowed.stream().anyMatch(pattern -> matches(pattern, action)));
    }

    // IAM compares actions without regard to case; * is any run of characters, ? one of them.
    private static boolean matches(String pattern, String action) {
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(action).matches();
    }
}
