package dev.pilothouse.ui.grid;

import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The colours of a grid; the style sheet gives each of them. */
enum Ink {
    GROUND("-grid-ground", Color.WHITE),
    HOVER("-grid-hover", Color.WHITESMOKE),
    SELECTED("-grid-selected", Color.ALICEBLUE),
    LINE("-grid-line", Color.LIGHTGREY),
    HEADING_GROUND("-grid-heading-ground", Color.WHITESMOKE),
    HEADING("-grid-heading-text", Color.DIMGREY),
    TEXT("-grid-text", Color.BLACK),
    MUTED("-grid-muted", Color.DIMGREY),
    LINK("-grid-link", Color.BLUE),
    WRONG("-grid-wrong", Color.RED),
    NEW("-grid-new", Color.GREEN),
    CHANGED("-grid-changed", Color.BROWN),
    CHANGED_GROUND("-grid-changed-ground", Color.LIGHTYELLOW),
    FOCUS("-grid-focus", Color.BLUE);

    private final Setting<Paint> setting;

    Ink(String property, Color initial) {
        Ink self = this;
        setting = Setting.paint(property, initial, style -> style.paint(self));
    }

    Setting<Paint> setting() {
        return setting;
    }
}
