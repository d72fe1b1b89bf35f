package dev.pilothouse.feature.site.rules;

/**
 * Sets the Cache-Control of the files whose path its pattern fits; the first rule that fits wins.
 *
 * @param pattern {@code *} is anything inside one folder, {@code **} anything in any, {@code ?} one character, {@code {a,b}}
 *     either: {@code docs/**}, {@code *.json} (the top folder only), {@code **.{pdf,zip}}
 * @param cacheControl the header's value (RFC 9111 5.2)
 */
public record HeaderRule(String pattern, String cacheControl) {
    /** Refuses an empty pattern and one with an open brace with an {@link IllegalArgumentException}. */
    public HeaderRule {
        Glob.of(pattern);
    }
}
