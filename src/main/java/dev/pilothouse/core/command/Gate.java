package dev.pilothouse.core.command;

import dev.pilothouse.core.Fault;
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
 * The one door for everything that writes: what the workspace lists for the role, minus what AWS denied in this session.
 * Screen thread only.
 */
public final class Gate {
    private final Collection<String> allowed;
    private final Set<String> denied = new HashSet<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /** @param allowed IAM actions of the role, with {@code *} and {@code ?} as IAM reads them; empty: the workspace lists none, so AWS decides */
    public Gate(Collection<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** Counts changes of what is allowed, for bindings. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Why the command can't be run, in words that name the missing IAM action; empty where it can. */
    public Optional<String> refusal(Command command) {
        return command.needs().stream()
                .filter(needs -> !allows(needs.action()))
                .findFirst()
                .map(needs ->
                        Text.tr("Your role may not do this: it lacks {0} on {1}.", needs.action(), needs.resource()));
    }

    /** Runs the action with a permit, or throws {@link Refused} with the reason. */
    public void pass(Command command, Consumer<Permit> action) {
        refusal(command).ifPresent(reason -> {
            throw new Refused(Fault.notDone(reason, Text.tr("Ask an administrator for another role.")));
        });
        action.accept(new Permit(command.id()));
    }

    /** AWS denied the action: commands that need it are refused from now on. */
    public void denied(String action) {
        if (denied.add(action)) {
            changes.set(changes.get() + 1);
        }
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
