package dev.pilothouse.feature.functions.settings;

import java.util.Optional;

/**
 * An event that is kept by name.
 *
 * @param function the function it is for; empty: for any
 * @param event as JSON text
 */
public record SavedEvent(String name, Optional<String> function, String event) {
    /** Whether it is offered for this function. */
    public boolean fits(String name) {
        return function.map(name::equals).orElse(true);
    }
}
