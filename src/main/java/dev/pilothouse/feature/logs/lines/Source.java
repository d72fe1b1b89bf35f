package dev.pilothouse.feature.logs.lines;

/**
 * Where a line comes from.
 *
 * @param group the log group's name
 * @param stream the stream in it; empty where that is not known
 */
public record Source(String group, String stream) {
    private static final String FUNCTION = "/aws/lambda/";

    /** What people call it: the function, where it is one's group. */
    public String shown() {
        return group.startsWith(FUNCTION) ? group.substring(FUNCTION.length()) : group;
    }
}
