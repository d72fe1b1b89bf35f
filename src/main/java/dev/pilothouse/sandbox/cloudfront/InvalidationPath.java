package dev.pilothouse.sandbox.cloudfront;

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

    static InvalidationPath of(String text) {
        if (text.length() > LONGEST || !VALID.matcher(text).matches()) {
            throw CloudFrontErrors.invalidArgument("Your request contains one or more invalid invalidation paths.");
        }
        boolean wildcard = text.endsWith("*");
        String bare = wildcard ? text.substring(0, text.length() - 1) : text;
        return new InvalidationPath(text, UrlPath.normal(bare), wildcard);
    }

    boolean covers(String cacheKey) {
        return wildcard ? cacheKey.startsWith(match) : cacheKey.equals(match);
    }
}
