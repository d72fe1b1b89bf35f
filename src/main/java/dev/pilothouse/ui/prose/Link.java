package dev.pilothouse.ui.prose;

import jfx.incubator.scene.control.richtext.TextPos;

/**
 * Where a link stands.
 *
 * @param paragraph counted from 0
 * @param from first character in it
 * @param to the one after the last
 * @param target as it is written in the Markdown
 */
record Link(int paragraph, int from, int to, String target) {
    boolean holds(TextPos at) {
        return at.index() == paragraph && at.offset() >= from && at.offset() <= to;
    }
}
