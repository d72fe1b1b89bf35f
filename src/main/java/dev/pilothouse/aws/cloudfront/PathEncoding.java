package dev.pilothouse.aws.cloudfront;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Paths as CloudFront wants them in an invalidation (Developer Guide, "What you need to know when invalidating files"):
 * percent-encoded only where RFC 1738 2.2 calls a character unsafe, for any other encoding names another file.
 */
public final class PathEncoding {
    private static final String UNSAFE = " <>\"#{}|\\^~[]`";
    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");

    private PathEncoding() {}

    /** A file's name, in which percent sign, question mark and star are characters like any other. */
    public static String ofName(String name) {
        return encoded(name, UNSAFE + "%?*");
    }

    /** A path as a person types it: what is encoded stays, and a question mark begins a query. */
    public static String ofTyped(String path) {
        return encoded(path, UNSAFE);
    }

    /** Whether every percent sign is followed by two hexadecimal digits. */
    public static boolean escapesWell(String path) {
        return ESCAPED.matcher(path).replaceAll("").indexOf('%') < 0;
    }

    private static String encoded(String path, String unsafe) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            if (c <= ' ' || c >= 0x7F || unsafe.indexOf(c) >= 0) {
                encoded.append('%').append("%02X".formatted((int) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }
}
