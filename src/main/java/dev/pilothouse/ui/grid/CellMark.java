package dev.pilothouse.ui.grid;

import dev.pilothouse.core.Text;

/** What is to be seen of a cell besides its text. */
public enum CellMark {
    /** Edited and not yet saved: on yellow, with a corner. */
    CHANGED,
    /** Holds what can't be saved: red, with a line below. */
    WRONG,
    /** Its text is hidden, and what the source gives stands for it. */
    MASKED,
    /** Leads elsewhere: with an arrow that can be clicked. */
    LINK,
    /** Of less weight, such as an attribute that is missing. */
    MUTED;

    /** What is read out after the text; empty where the text says it. */
    String spoken() {
        return switch (this) {
            case CHANGED -> Text.tr("changed");
            case WRONG -> Text.tr("can’t be saved");
            case MASKED -> Text.tr("hidden");
            case LINK -> Text.tr("link");
            case MUTED -> "";
        };
    }
}
