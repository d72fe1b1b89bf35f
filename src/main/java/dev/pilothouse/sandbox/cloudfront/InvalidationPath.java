package dev.pilothouse.sandbox.cloudfront;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A path to forget: CloudFront's Developer Guide, "What you need to know when invalidating files".
 *
 * @param text as it was given
 * @param match what cached paths are compared with, without the wildcard
 */
record InvalidationPath(String text, String match, boolean wildcard) {
    private static final int LONGEST = 4000;

    /** Begins with a slash; what RFC 3986 does not allow bare in a URL is escaped; {@code *} stands last if at all. */
    private static final Pattern VALID =
            Pattern.compile("/(?:%[0-9A-Fa-f]{2}|[\\x21-\\x7e&&[^\"#%*<>\\[\\\\\\]^`{|}]])*\\*?");

    /** Developer Guide, "What you need to know when invalidating tags". */
    private static final Pattern TAG = Pattern.compile("#[\\x21-\\x7e&&[^,]]{1,256}");

    static InvalidationPath of(String text) {
        if (TAG.matcher(text).matches()) {
            return new InvalidationPath(text, text.toLowerCase(Locale.ROOT), false);
        }
        if (text.length() > LONGEST || !VALID.matcher(text).matches()) {
            throw CloudFrontErrors.invalidArgument("Your request contains one or more invalid invalidation paths.");
        }
        boolean wildcard = text.endsWith("*");
        String bare = wildcard ? text.substring(0, text.length() - 1) : text;
        return new InvalidationPath(text, UrlPath.normal(bare), wildcard);
    }

    /** @param tags of what lies under that key, in small letters */
    boolean covers(String cacheKey, List<String> tags) {
        if (match.startsWith("#")) {
            return tags.contains(match.substring(1));
        }
        return wildcard ? cacheKey.startsWith(match) : cacheKey.equals(match);
    }
}
