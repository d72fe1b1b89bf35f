package dev.pilothouse.app;

import java.util.Locale;

/** How far the program is on its way from its first instruction to a pane with something in it; in this order. */
public enum Mark {
    /** The program's first instruction runs. */
    JVM_UP,
    /** JavaFX runs, and hands the program its window. */
    TOOLKIT_UP,
    /** The window is painted, still empty; see {@link Curtain}. */
    FIRST_FRAME,
    /** The workspaces can be chosen from. */
    WELCOME_READY,
    /** Somebody is in. */
    SIGNED_IN,
    /** A pane shows what it read of AWS; the one that opens first may wait for somebody to ask. */
    FIRST_PANE;

    /** As it is printed, such as {@code first-frame}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
