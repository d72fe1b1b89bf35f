package dev.pilothouse.core.command;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** What a role may do: what the workspace lists for it, minus what AWS denied in this session. Screen thread only. */
final class Rights {
    private final Collection<String> listed;
    private final Set<Denial> denied = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper denials = new ReadOnlyIntegerWrapper();

    /** @param listed IAM actions as patterns; empty: the workspace lists none, so AWS decides */
    Rights(Collection<String> listed) {
        this.listed = Set.copyOf(listed);
    }

    /** Counts what was denied, for bindings. */
    ReadOnlyIntegerProperty denials() {
        return denials.getReadOnlyProperty();
    }

    void deny(Denial denial) {
        denied.add(denial);
        denials.set(denied.size());
    }

    /** Whether neither of what is needed will do. */
    boolean lack(Needs needs, Predicate<Denial> about) {
        return needs.actions()
                .noneMatch(action -> lists(action) && denial(action, about).isEmpty());
    }

    /** The denial of an action among those that count. */
    Optional<Denial> denial(String action, Predicate<Denial> about) {
        return denied.stream()
                .filter(denial -> denial.action().equals(action))
                .filter(about)
                .findFirst();
    }

    private boolean lists(String action) {
        return listed.isEmpty() || listed.stream().anyMatch(pattern -> matches(pattern, action));
    }

    // IAM compares actions without regard to case; * is any run of characters, ? one of them.
    private static boolean matches(String pattern, String action) {
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(action).matches();
    }
}
