package dev.pilothouse.ui.grid;

import dev.pilothouse.core.Text;

/** What is to be seen of a whole row: a sign at its left. */
public enum RowMark {
    NONE(""),
    /** To be created. */
    NEW("+"),
    /** Some of its cells are changed. */
    CHANGED("•"),
    /** To be deleted: struck through. */
    DELETED("×"),
    /** Was not saved. */
    WRONG("!");

    private final String sign;

    RowMark(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** What is read out with the row. */
    String spoken() {
        return switch (this) {
            case NONE -> "";
            case NEW -> Text.tr("new");
            case CHANGED -> Text.tr("changed");
            case DELETED -> Text.tr("to be deleted");
            case WRONG -> Text.tr("was not saved");
        };
    }
}
