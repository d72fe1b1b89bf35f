package dev.pilothouse.ui.code;

import java.util.ArrayList;
import java.util.List;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.BasicTextModel;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;

/**
 * The lines of a text, all there at once: the control's own content takes them in one after the other, which of a hundred thousand
 * takes seconds. Screen thread only.
 */
final class CodeLines implements BasicTextModel.Content {
    /** So many lines the control makes within a frame, of the hundred and more that it wants at once. */
    private static final int PIECE = 20;

    private final List<String> lines = new ArrayList<>();
    private int told = Integer.MAX_VALUE;

    CodeLines(String text) {
        for (String line : text.split("\n", -1)) {
            lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
    }

    /** Tells the control of its first lines only, as long as nobody writes; {@link #tellMore} goes on. */
    void tellFirst() {
        told = PIECE;
    }

    /** Tells the control of some more lines. False where it knows of all it wants. */
    boolean tellMore() {
        boolean more = told < lines.size();
        told = told < 8 * PIECE ? told + PIECE : Integer.MAX_VALUE;
        return more;
    }

    /** Tells the control of all lines. */
    void tellAll() {
        told = Integer.MAX_VALUE;
    }

    @Override
    public int size() {
        return Math.min(told, lines.size());
    }

    @Override
    public String getText(int index) {
        return lines.get(index);
    }

    @Override
    public int insertTextSegment(int index, int offset, String text, StyleAttributeMap attributes) {
        tellAll();
        String line = lines.get(index);
        lines.set(index, line.substring(0, offset) + text + line.substring(offset));
        return text.length();
    }

    @Override
    public void insertLineBreak(int index, int offset) {
        tellAll();
        String line = lines.get(index);
        lines.set(index, line.substring(0, offset));
        lines.add(index + 1, line.substring(offset));
    }

    @Override
    public void removeRange(TextPos start, TextPos end) {
        tellAll();
        String joined = lines.get(start.index()).substring(0, start.offset())
                + lines.get(end.index()).substring(end.offset());
        lines.subList(start.index(), end.index()).clear();
        lines.set(start.index(), joined);
    }

    @Override
    public boolean isWritable() {
        return true;
    }
}
