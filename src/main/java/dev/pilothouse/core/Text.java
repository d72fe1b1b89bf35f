package dev.pilothouse.core;

import java.text.MessageFormat;
import java.util.Locale;

/** Every text for people goes through here; the English text is the key, so a translation is one file. Thread-safe. */
public final class Text {
    private Text() {}

    /** The text in the person's language, {@code {0}}… filled in as {@link MessageFormat} does (an apostrophe is an apostrophe). */
    public static String tr(String english, Object... values) {
        return values.length == 0
                ? english
                : new MessageFormat(english.replace("'", "''"), Locale.getDefault(Locale.Category.FORMAT))
                        .format(values);
    }
}
