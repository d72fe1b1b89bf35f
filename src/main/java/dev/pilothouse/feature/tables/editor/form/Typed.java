package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.item.Numbers;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values as they are typed into a field: text with everything that can't be seen written as {@code ⟦U+202E⟧}, numbers by their
 * digits, binary as Base64. Pure.
 */
public final class Typed {
    /** More than this nobody types into a field of one line. */
    public static final int LONGEST = 2000;

    private static final Pattern WRITTEN = Pattern.compile("⟦U\\+([0-9A-F]{4,6})⟧");

    private Typed() {}

    /** What stands in the field; empty where a field can't hold the value, or could not give it back. */
    public static Optional<String> text(Value value) {
        return switch (value) {
            case Value.Text(String raw) when raw.length() > LONGEST -> Optional.empty();
            case Value.Text(String raw) -> {
                String shown = Visible.of(raw);
                yield shown.length() <= 2 * LONGEST && raw(shown).equals(raw) ? Optional.of(shown) : Optional.empty();
            }
            case Value.Num(String digits) -> Optional.of(digits);
            case Value.Bytes bytes -> bytes.length() <= LONGEST ? Optional.of(bytes.base64()) : Optional.empty();
            case Value.Bool(boolean holds) -> Optional.of(holds ? "true" : "false");
            default -> Optional.empty();
        };
    }

    /** What was typed, as a value of the type; or why it is none. */
    public static Parsed<Value> read(String typed, Type type) {
        return switch (type) {
            case TEXT -> new Parsed.Fit<>(new Value.Text(raw(typed)));
            case NUMBER -> number(typed.strip());
            case BYTES -> bytes(typed.strip());
            case BOOL -> bool(typed.strip());
            case NULL, LIST, MAP, TEXT_SET, NUMBER_SET, BYTES_SET ->
                throw new IllegalArgumentException("no field for " + type);
        };
    }

    static String raw(String shown) {
        Matcher written = WRITTEN.matcher(shown);
        return written.replaceAll(found -> {
            int letter = Integer.parseInt(found.group(1), 16);
            return Matcher.quoteReplacement(
                    letter <= Character.MAX_CODE_POINT ? Character.toString(letter) : found.group());
        });
    }

    private static Parsed<Value> number(String digits) {
        if (digits.isEmpty()) {
            return broken(Text.tr("A number is missing here."));
        }
        return Numbers.problem(digits)
                .<Parsed<Value>>map(Typed::broken)
                .orElseGet(() -> new Parsed.Fit<>(new Value.Num(digits)));
    }

    private static Parsed<Value> bytes(String base64) {
        try {
            return new Parsed.Fit<>(new Value.Bytes(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException e) {
            return broken(Text.tr("This is not Base64."));
        }
    }

    private static Parsed<Value> bool(String word) {
        return switch (word) {
            case "true" -> new Parsed.Fit<>(new Value.Bool(true));
            case "false" -> new Parsed.Fit<>(new Value.Bool(false));
            default -> broken(Text.tr("This is true or false."));
        };
    }

    private static Parsed<Value> broken(String words) {
        return new Parsed.Broken<>(1, 1, words);
    }
}
