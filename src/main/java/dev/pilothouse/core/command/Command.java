package dev.pilothouse.core.command;

import java.util.List;
import java.util.Optional;

/**
 * Something a person can do, declared statically so that it is known with its pane closed.
 *
 * @param id the verb on the button, which is also the control's id: {@code deploy}
 * @param pane the id of the feature it belongs to
 * @param icon an Ikonli code such as {@code fth-upload}
 * @param shortcut in {@code KeyCombination} form, such as {@code Shortcut+Enter}
 * @param writes whether it changes anything at AWS, and so has to pass the gate
 */
public record Command(
        String id,
        String pane,
        String title,
        String icon,
        Optional<String> shortcut,
        boolean writes,
        List<Needs> needs) {
    public Command {
        needs = List.copyOf(needs);
    }
}
