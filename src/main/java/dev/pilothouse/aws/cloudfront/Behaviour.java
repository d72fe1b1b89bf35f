package dev.pilothouse.aws.cloudfront;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the paths are treated that match a pattern.
 *
 * @param pattern as CloudFront has it, {@code *} any text and {@code ?} any character; {@code *} for all other paths
 * @param origin the id of an origin or of a group of origins
 * @param methods as viewers may use them
 * @param rewrites whether a function may change a viewer's path before it is looked up
 */
public record Behaviour(String pattern, String origin, List<String> methods, Caching caching, boolean rewrites) {
    /** The pattern of the last behaviour. */
    public static final String ALL = "*";

    private static final int EVERY_METHOD = 7;

    public Behaviour {
        methods = List.copyOf(methods);
    }

    /** Whether it is for all paths that no other one covers. */
    public boolean isDefault() {
        return pattern.equals(ALL);
    }

    /** Whether viewers may use every method that CloudFront knows. */
    public boolean everyMethod() {
        return methods.size() == EVERY_METHOD;
    }

    /** Case counts, and a leading slash may be left out of the pattern: Developer Guide, "Path pattern". */
    public boolean covers(String path) {
        StringBuilder regex = new StringBuilder(pattern.startsWith("/") || pattern.startsWith("*") ? "" : "/");
        pattern.chars()
                .forEach(c -> regex.append(
                        switch (c) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(Character.toString(c));
                        }));
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(path).matches();
    }
}
