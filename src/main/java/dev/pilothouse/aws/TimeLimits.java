package dev.pilothouse.aws;

import java.time.Duration;

/**
 * How long calls may wait. All are measured by the time that this computer is awake, whatever its clock says.
 *
 * @param connect for a connection
 * @param read for the next bytes of an answer, and for a connection to be free
 * @param call for a whole call with all its requests and the pauses between them; transfers have no such limit
 */
public record TimeLimits(Duration connect, Duration read, Duration call) {
    /** What the program keeps to. */
    public static final TimeLimits USUAL =
            new TimeLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(60));
}
