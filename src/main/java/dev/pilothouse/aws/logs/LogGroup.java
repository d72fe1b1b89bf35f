package dev.pilothouse.aws.logs;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A log group.
 *
 * @param arn without a trailing {@code :*}, as live tail wants it
 * @param storedBytes about how much it holds, some hours old
 * @param retention for how many days lines are kept; empty for ever
 * @param standard whether it has live tail and searching; not so in the classes for rare access and delivery
 */
public record LogGroup(
        String name, String arn, Instant created, long storedBytes, OptionalInt retention, boolean standard) {
    private static final String OF_FUNCTIONS = "/aws/lambda/";

    /** The function whose lines it holds by Lambda's habit; the group's own name for others. */
    public String shortName() {
        return name.startsWith(OF_FUNCTIONS) ? name.substring(OF_FUNCTIONS.length()) : name;
    }
}
