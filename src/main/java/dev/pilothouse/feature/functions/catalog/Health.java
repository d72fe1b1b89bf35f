package dev.pilothouse.feature.functions.catalog;

import dev.pilothouse.aws.metrics.Series;
import java.util.OptionalDouble;

/**
 * How a function did within the last hour.
 *
 * @param invocations in periods of five minutes, oldest first
 * @param p95 of how long it ran in the slowest of the periods, in milliseconds, which that of the hour is not above; empty where
 *     it did not run
 */
public record Health(Series invocations, long errors, long throttles, OptionalDouble p95) {
    /** In one word. */
    public enum Sign {
        /** Nobody asked for it. */
        IDLE,
        /** All went well. */
        WELL,
        /** Some failed or had to wait. */
        TROUBLED,
        /** Every tenth failed, or more. */
        ILL
    }

    private static final int EVERY = 10;

    /** How often it ran. */
    public long count() {
        return Math.round(invocations.sum());
    }

    public Sign sign() {
        if (count() == 0 && throttles == 0) {
            return Sign.IDLE;
        }
        if (errors == 0 && throttles == 0) {
            return Sign.WELL;
        }
        return errors * EVERY >= Math.max(1, count()) ? Sign.ILL : Sign.TROUBLED;
    }
}
