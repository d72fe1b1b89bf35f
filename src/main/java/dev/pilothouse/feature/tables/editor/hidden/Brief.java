package dev.pilothouse.feature.tables.editor.hidden;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Value;
import java.util.Collection;
import java.util.Optional;

/** What stands for a value too long for one line, which would take seconds to be drawn: its beginning. Pure. */
public final class Brief {
    /** Longer texts, and more bytes, are not written out among others. */
    public static final int LONGEST = 5000;

    private static final String SIGN = "… " + Hidden.DOTS;
    private static final int BEGINNING = 200;

    private Brief() {}

    /** Whether a mask stands for a value that is long rather than personal. */
    public static boolean is(String mask) {
        return mask.contains(SIGN);
    }

    /** Empty for a value that is short enough. */
    static Optional<Value> of(Value value) {
        return switch (value) {
            case Value.Text(String text) when text.length() > LONGEST -> Optional.of(text(text));
            case Value.Bytes bytes when bytes.length() > LONGEST -> Optional.of(bytes(bytes.length()));
            case Value.TextSet(var members) when longest(members) > LONGEST -> Optional.of(members(members));
            case Value.BytesSet(var members)
            when members.stream().anyMatch(one -> one.length() > LONGEST) -> Optional.of(members(members));
            default -> Optional.empty();
        };
    }

    private static int longest(Collection<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static Value text(String text) {
        int end = text.offsetByCodePoints(0, BEGINNING);
        return new Value.Text(Text.tr(
                "{0}{1} and {2} more characters", text.substring(0, end), SIGN, Humane.count(text.length() - end)));
    }

    private static Value bytes(int length) {
        return new Value.Text(Text.tr("{0} {1} of binary", SIGN, Humane.exactBytes(length)));
    }

    private static Value members(Collection<?> members) {
        return new Value.Text(Text.tr("{0} a set of {1} members, some of them long", SIGN, members.size()));
    }
}
