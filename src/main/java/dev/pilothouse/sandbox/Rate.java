package dev.pilothouse.sandbox;

/** A token bucket that holds one second's worth and starts full. Thread-safe. */
final class Rate {
    private static final double NANOS = 1e9;

    private final int perSecond;
    private double tokens;
    private long last;
    private boolean started;

    Rate(int perSecond) {
        this.perSecond = perSecond;
        this.tokens = perSecond;
    }

    /**
     * Takes a token if there is one.
     *
     * @param now nanoseconds of a clock that never goes back
     */
    synchronized boolean admits(long now) {
        if (started) {
            tokens = Math.min(perSecond, tokens + (now - last) / NANOS * perSecond);
        }
        started = true;
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
