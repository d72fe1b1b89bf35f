package dev.pilothouse.feature.functions.shape;

import java.util.Optional;

/**
 * Which version it is, and how it stands.
 *
 * @param version a number, or {@code $LATEST}
 * @param revision changes with every change of code or settings
 * @param active whether it can be invoked
 * @param reason why it can't be, or what the last update came to
 * @param update how the last update stands
 */
public record Standing(String version, String revision, boolean active, Optional<String> reason, Update update) {
    /** How an update of code or settings stands. */
    public enum Update {
        DONE,
        UNDER_WAY,
        FAILED
    }
}
