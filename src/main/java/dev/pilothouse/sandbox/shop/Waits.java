package dev.pilothouse.sandbox.shop;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long others take: mostly about the usual time, now and then much longer. */
final class Waits {
    private static final double SPREAD = 0.45;

    private Waits() {}

    /**
     * A time by chance.
     *
     * @param usual in milliseconds, half of all are shorter
     */
    static Duration about(RandomGenerator random, double usual) {
        return Duration.ofNanos((long) (usual * Math.exp(random.nextGaussian() * SPREAD) * 1e6));
    }
}
