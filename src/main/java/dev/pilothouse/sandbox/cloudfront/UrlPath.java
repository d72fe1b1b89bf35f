package dev.pilothouse.sandbox.cloudfront;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A URL's path in the one spelling the edge knows it by: escapes in upper case, unreserved characters bare (RFC 3986 6.2.2),
 * and the star too, which an invalidation can only name escaped.
 */
record UrlPath(String text) {
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._~*-]");

    static UrlPath of(String raw) {
        return new UrlPath(normal(raw));
    }

    /** The same spelling for a path with a query string or a wildcard behind it. */
    static String normal(String raw) {
        return ESCAPE.matcher(raw).replaceAll(escape -> bare(escape.group()));
    }

    private static String bare(String escape) {
        String character = String.valueOf((char) Integer.parseInt(escape, 1, 3, 16));
        return BARE.matcher(character).matches() ? character : escape.toUpperCase(Locale.ROOT);
    }

    boolean isRoot() {
        return text.equals("/");
    }

    boolean isFolder() {
        return text.endsWith("/") && !isRoot();
    }

    UrlPath append(String more) {
        return new UrlPath(text + more);
    }

    /** The key of the object that an S3 origin holds for this path; a plus sign stands for itself. */
    String objectKey(String originPath) {
        String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        return (originPath + decoded).substring(1);
    }
}
