package dev.pilothouse.aws.logs;

import java.time.Duration;

/**
 * How a tail keeps going.
 *
 * @param session how long a live session is used: AWS ends it after three hours
 * @param silence without a sign of life for so long a connection counts as dead: AWS sends one each second
 * @param firstPause before the first try after a break
 * @param longestPause between tries
 * @param settled after so long CloudWatch's search knows of all that had arrived when a session began
 * @param poll between two looks, where there is no live tail
 */
record Tempo(
        Duration session,
        Duration silence,
        Duration firstPause,
        Duration longestPause,
        Duration settled,
        Duration poll) {
    static final Tempo USUAL = new Tempo(
            Duration.ofMinutes(175),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(15),
            Duration.ofSeconds(3));
}
