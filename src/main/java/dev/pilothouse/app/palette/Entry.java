package dev.pilothouse.app.palette;

import java.util.Optional;

/**
 * Something that the palette leads to.
 *
 * @param key the same in every session, for remembering what was chosen last
 * @param about its kind, and the pane it belongs to
 * @param icon an Ikonli code; may be empty
 * @param shortcut in {@code KeyCombination} form
 * @param refusal why it can't be done now
 * @param chosen what choosing it does, also where only the lock keeps it back; empty where there is no way on
 */
public record Entry(
        Kind kind,
        String key,
        String title,
        String about,
        String icon,
        Optional<String> shortcut,
        Optional<String> refusal,
        Optional<Runnable> chosen) {
    /** What sort of thing it is; those before come first where all else is equal. */
    public enum Kind {
        PANE,
        RESOURCE,
        COMMAND
    }
}
