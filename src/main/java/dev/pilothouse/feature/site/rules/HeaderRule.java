package dev.pilothouse.feature.site.rules;

import java.util.Map;
import java.util.Optional;

/**
 * Sets headers of the files whose path its pattern fits. For each header by itself, and each name of user metadata, the first
 * rule wins that fits the path and sets it; a rule that sets others does not stand in its way.
 *
 * @param pattern {@code *} is anything inside one folder, {@code **} anything in any, {@code ?} one character, {@code {a,b}}
 *     either: {@code docs/**}, {@code *.json} (the top folder only), {@code **.{pdf,zip}}
 * @param headers what it sets, named as {@link Headers} has it
 * @param compression whether the files are stored compressed, which sets their Content-Encoding
 */
public record HeaderRule(String pattern, Map<String, String> headers, Optional<Compression> compression) {
    /** Refuses an empty pattern and one with an open brace with an {@link IllegalArgumentException}. */
    public HeaderRule {
        Glob.of(pattern);
        headers = Map.copyOf(headers);
    }

    /** Sets Cache-Control alone. */
    public HeaderRule(String pattern, String cacheControl) {
        this(pattern, Map.of(Headers.CACHE_CONTROL, cacheControl), Optional.empty());
    }

    /** Whether it decides over a header of a file of that size. */
    boolean sets(String header, long size) {
        return headers.containsKey(header)
                || header.equals(Headers.CONTENT_ENCODING)
                        && compression.filter(one -> one.fits(size)).isPresent();
    }
}
