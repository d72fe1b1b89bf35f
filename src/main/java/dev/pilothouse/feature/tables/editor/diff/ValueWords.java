package dev.pilothouse.feature.tables.editor.diff;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.editor.hidden.Covered;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.feature.tables.item.Typing;
import dev.pilothouse.feature.tables.item.Value;

/** A value in one line, with nothing in it that can't be seen or is hidden, and cut where it is long. Pure. */
public final class ValueWords {
    private static final int LONGEST = 1000;

    private ValueWords() {}

    /** As people write it: text without quotes. */
    public static String of(Path path, Value value, Hidden hidden) {
        return cut(Typing.text(Covered.of(path, value, hidden)));
    }

    /** As JSON writes it: text in quotes, so that it is told from a number. */
    public static String json(Path path, Value value, Hidden hidden) {
        return cut(PlainJson.line(Covered.of(path, value, hidden)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? Visible.line(text)
                : Visible.line(text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)))
                        + Text.tr("… {0} characters", Humane.count(text.length()));
    }
}
