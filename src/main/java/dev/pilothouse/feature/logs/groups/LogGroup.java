package dev.pilothouse.feature.logs.groups;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A log group.
 *
 * @param arn without the star at its end; empty where only the name is known
 * @param created empty where that is not known
 * @param stored bytes, packed, as they are paid for; told a day late
 * @param days after which lines go; empty: never
 */
public record LogGroup(String name, Optional<String> arn, Optional<Instant> created, long stored, OptionalInt days) {
    private static final String FUNCTION = "/aws/lambda/";

    static LogGroup named(String name) {
        return new LogGroup(name, Optional.empty(), Optional.empty(), 0, OptionalInt.empty());
    }

    /** The function's name, where it is one's group; the group's otherwise. */
    public String shown() {
        return name.startsWith(FUNCTION) ? name.substring(FUNCTION.length()) : name;
    }
}
