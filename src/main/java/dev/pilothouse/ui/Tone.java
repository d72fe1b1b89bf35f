package dev.pilothouse.ui;

import java.util.Locale;

/** What a colour means; never the only sign of it. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER;

    /** The style class that the rules know it by. */
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
