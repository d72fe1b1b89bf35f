package dev.pilothouse.core.command;

import java.util.Optional;

/**
 * What AWS denied once in this session. An ARN ends in what it is about, as {@code table/orders} or {@code
 * function:orders-api}; a part of that follows after the same sign.
 *
 * @param action the IAM action, such as {@code lambda:InvokeFunction}
 * @param resource the ARN that AWS named; empty where it named none, so that nothing is known to be allowed still
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">IAM User Guide, "Amazon Resource
 *     Names"</a>
 */
public record Denial(String action, Optional<String> resource) {
    private static final int FIELDS = 6;

    /** Of the action, whatever it is about. */
    public static Denial of(String action) {
        return new Denial(action, Optional.empty());
    }

    /** Whether no resource is named. */
    public boolean isOfAll() {
        return resource.isEmpty();
    }

    /** Whether it holds for a thing, such as {@code table/orders}, as one of it, of a part of it, or of all. */
    public boolean isAbout(String thing) {
        int sign = thing.indexOf(thing.contains(":") ? ':' : '/');
        return isJustAbout(thing)
                || end().filter(it -> it.startsWith(thing + thing.charAt(sign))).isPresent();
    }

    /** Whether it holds for a thing, as one of it or of all, and not of a part of it alone. */
    public boolean isJustAbout(String thing) {
        return isOfAll() || end().filter(thing::equals).isPresent();
    }

    // arn:partition:service:region:account:resource
    private Optional<String> end() {
        return resource.map(arn -> arn.split(":", FIELDS))
                .filter(fields -> fields.length == FIELDS)
                .map(fields -> fields[FIELDS - 1]);
    }
}
