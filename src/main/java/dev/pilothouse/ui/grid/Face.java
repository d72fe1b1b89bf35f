package dev.pilothouse.ui.grid;

/** The fonts of a grid; the style sheet gives each a family and a size. */
enum Face {
    CELL("-grid-cell"),
    MONO("-grid-mono"),
    HEADING("-grid-heading"),
    HINT("-grid-hint");

    private final Setting<String> family;
    private final Setting<Number> size;

    Face(String property) {
        Face self = this;
        family = Setting.text(property + "-family", "System", style -> style.family(self));
        size = Setting.size(property + "-size", 13, style -> style.size(self));
    }

    Setting<String> family() {
        return family;
    }

    Setting<Number> size() {
        return size;
    }
}
