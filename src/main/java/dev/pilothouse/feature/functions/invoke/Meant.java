package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.command.Denial;
import java.util.Optional;
import java.util.function.Predicate;

/** Which denials hold for an invocation: a role may be allowed an alias of a function and not its newest code. */
record Meant(String function) {
    /** @param qualifier the alias or version; empty: the newest code */
    Predicate<Denial> by(Optional<String> qualifier) {
        String thing = "function:" + function + qualifier.map(it -> ":" + it).orElse("");
        return denial -> denial.isJustAbout(thing);
    }
}
