package dev.pilothouse.feature.tables.query;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Numbers;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.TypedWhere.Typo;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value as it was typed.
 *
 * @param quoted whether it stood in quotes, and so is text
 * @param at where it begins, counted from 0
 */
record TypedValue(String text, boolean quoted, int at) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

    static boolean looksLikeNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** What it is, beside an attribute that is known to hold this type. */
    Value as(Optional<Type> known) {
        if (quoted) {
            return new Value.Text(text);
        }
        if (text.equals("null")) {
            return new Value.Null();
        }
        return known.map(this::known).orElseGet(this::looks);
    }

    private Value known(Type type) {
        return switch (type) {
            case TEXT, TEXT_SET -> new Value.Text(text);
            case NUMBER, NUMBER_SET -> number();
            case BOOL -> bool();
            case BYTES, BYTES_SET -> bytes(text.startsWith("b64:") ? text.substring(4) : text);
            case NULL, LIST, MAP -> looks();
        };
    }

    private Value looks() {
        if (text.equals("true") || text.equals("false")) {
            return bool();
        }
        if (text.startsWith("b64:")) {
            return bytes(text.substring(4));
        }
        return looksLikeNumber(text) ? number() : new Value.Text(text);
    }

    private Value number() {
        Numbers.problem(text).ifPresent(words -> {
            throw new Typo(at, Text.tr("“{0}”: {1}", text, words));
        });
        return new Value.Num(text);
    }

    private Value bool() {
        return switch (text) {
            case "true" -> new Value.Bool(true);
            case "false" -> new Value.Bool(false);
            default -> throw new Typo(at, Text.tr("This attribute is true or false."));
        };
    }

    private Value bytes(String base64) {
        try {
            return new Value.Bytes(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            throw new Typo(at, Text.tr("Binary is written in base64."));
        }
    }
}
