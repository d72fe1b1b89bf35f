package dev.pilothouse.app;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.ui.Feature;
import java.util.List;
import java.util.Optional;

/** What the window itself can do, whatever pane is open. */
final class WindowCommands {
    /** The pane that these commands name: none of a feature's. */
    static final String WINDOW = "window";

    /** How the ids of the ways to panes begin. */
    static final String GO = "go-";

    static final Command PALETTE = of("palette", Text.tr("Go to, or run a command"), "fth-search", "Shortcut+K");
    static final Command HELP = of("help", Text.tr("Help"), "fth-help-circle", "F1");
    static final Command SHORTCUTS = of("shortcuts", Text.tr("Show all shortcuts"), "fth-command", "Shortcut+Slash");
    static final Command NEW_WINDOW = of("new-window", Text.tr("New window"), "fth-plus-square", "Shortcut+N");
    static final Command TASKS = of("tasks", Text.tr("Tasks"), "fth-loader", "Shortcut+J");
    static final Command NOTICES = of("notices", Text.tr("Notices"), "fth-bell", "Shortcut+Shift+N");
    static final Command APPEARANCE = of("appearance", Text.tr("Appearance"), "fth-sun", "");
    static final Command COLLAPSE = of("collapse", Text.tr("Collapse or expand the rail"), "fth-sidebar", "Shortcut+B");
    static final Command TROUBLES = of("troubles", Text.tr("Try it broken"), "fth-zap", "");
    static final Command LARGER = of("larger-text", Text.tr("Larger text"), "fth-zoom-in", "Shortcut+Plus");
    static final Command SMALLER = of("smaller-text", Text.tr("Smaller text"), "fth-zoom-out", "Shortcut+Minus");
    static final Command USUAL_SIZE = of("usual-text", Text.tr("Text in its usual size"), "fth-type", "Shortcut+0");
    static final Command UNLOCK = of("unlock", Text.tr("Unlock production…"), "fth-unlock", "");
    static final Command LOCK = of("lock", Text.tr("Lock production"), "fth-lock", "");
    static final Command SWITCH = of("switch-workspace", Text.tr("Switch workspace…"), "fth-repeat", "");
    static final Command SETTINGS = of("settings", Text.tr("Settings…"), "fth-settings", "Shortcut+Comma");
    static final Command DIAGNOSTICS = of("copy-diagnostics", Text.tr("Copy diagnostics"), "fth-clipboard", "");
    static final Command SIGN_OUT = of("sign-out", Text.tr("Sign out"), "fth-log-out", "");

    /** Those that work even while a question is open. */
    static final List<Command> SIZES = List.of(LARGER, SMALLER, USUAL_SIZE);

    private static final int DIGITS = 9;

    private WindowCommands() {}

    /**
     * The way to a pane.
     *
     * @param position in the rail, from 0; the first nine have a digit
     */
    static Command go(Feature feature, int position) {
        String digit = position < DIGITS ? "Shortcut+" + (position + 1) : "";
        return of(GO + feature.id(), feature.title(), feature.icon(), digit);
    }

    private static Command of(String id, String title, String icon, String shortcut) {
        return new Command(
                id, WINDOW, title, icon, Optional.of(shortcut).filter(keys -> !keys.isEmpty()), false, List.of());
    }
}
