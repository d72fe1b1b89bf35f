package dev.pilothouse.core.command;

import dev.pilothouse.core.Text;
import java.util.List;
import java.util.Optional;

/**
 * Commands that many panes have and that are the same in all of them. The pane on screen says what they do in it; one that
 * has no use for one leaves it out, and it is not offered there.
 */
public final class Usual {
    /** The pane of commands that belong to whichever pane is shown. */
    public static final String ANY = "";

    /** Reads again what the pane shows. */
    public static final Command REFRESH = of("refresh", Text.tr("Refresh"), "fth-refresh-cw", "F5");

    /** Leads to the pane's filter. */
    public static final Command FIND = of("find", Text.tr("Find in this pane"), "fth-search", "Shortcut+F");

    /** Takes back the last edit that is staged and not saved yet. */
    public static final Command UNDO_EDIT =
            of("undo-edit", Text.tr("Undo the last edit"), "fth-rotate-ccw", "Shortcut+Z");

    private Usual() {}

    /** All of them. */
    public static List<Command> all() {
        return List.of(REFRESH, FIND, UNDO_EDIT);
    }

    private static Command of(String id, String title, String icon, String shortcut) {
        return new Command(id, ANY, title, icon, Optional.of(shortcut), false, List.of());
    }
}
