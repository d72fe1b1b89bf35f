package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads a path from text, and writes a name as it stands in one. One use, one thread. */
final class PathReader {
    // More elements than an item of 400 KB can hold.
    private static final int LONGEST_INDEX = 7;
    private final String text;
    private int at;

    PathReader(String text) {
        this.text = text;
    }

    /** A name, in quotes where it would be read as something else without. */
    static String quoted(String name) {
        boolean plain = !name.isEmpty() && name.chars().allMatch(PathReader::isPlain);
        return plain ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    Path read() {
        List<Path.Step> steps = new ArrayList<>();
        steps.add(new Path.Step.Name(name()));
        while (at < text.length()) {
            switch (text.charAt(at++)) {
                case '.' -> steps.add(new Path.Step.Name(name()));
                case '[' -> steps.add(new Path.Step.Index(index()));
                default -> throw wrong(Text.tr("a dot or a bracket is missing here"));
            }
        }
        return new Path(steps);
    }

    private String name() {
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            return quotedName();
        }
        String name = whilst(PathReader::isPlain);
        if (name.isEmpty()) {
            throw wrong(Text.tr("a name is missing here"));
        }
        return name;
    }

    private String quotedName() {
        StringBuilder name = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"') {
                return name.toString();
            }
            boolean escaped = next == '\\' && at < text.length();
            name.append(escaped ? text.charAt(at++) : next);
        }
        throw wrong(Text.tr("the closing quote is missing"));
    }

    private int index() {
        String digits = whilst(letter -> letter >= '0' && letter <= '9');
        if (digits.isEmpty() || digits.length() > LONGEST_INDEX) {
            throw wrong(Text.tr("a number is missing here"));
        }
        if (at == text.length() || text.charAt(at++) != ']') {
            throw wrong(Text.tr("the closing bracket is missing"));
        }
        return Integer.parseInt(digits);
    }

    private String whilst(IntPredicate fits) {
        int begin = at;
        while (at < text.length() && fits.test(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private static boolean isPlain(int letter) {
        return letter > ' ' && ".[]\"\\".indexOf(letter) < 0 && !Character.isISOControl(letter);
    }

    private IllegalArgumentException wrong(String words) {
        return new IllegalArgumentException(Text.tr("“{0}”, character {1}: {2}.", text, Math.max(at, 1), words));
    }
}
