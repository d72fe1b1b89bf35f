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
    private final List<String> lines = new ArrayList<>();

    CodeLines(String text) {
        for (String line : text.split("\n", -1)) {
            lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public String getText(int index) {
        return lines.get(index);
    }

    @Override
    public int insertTextSegment(int index, int offset, String text, StyleAttributeMap attributes) {
        String line = lines.get(index);
        lines.set(index, line.substring(0, offset) + text + line.substring(offset));
        return text.length();
    }

    @Override
    public void insertLineBreak(int index, int offset) {
        String line = lines.get(index);
        lines.set(index, line.substring(0, offset));
        lines.add(index + 1, line.substring(offset));
    }

    @Override
    public void removeRange(TextPos start, TextPos end) {
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
