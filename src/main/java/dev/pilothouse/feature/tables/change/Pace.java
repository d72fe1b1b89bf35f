package dev.pilothouse.feature.tables.change;

/**
 * How many writes are under way at once: one more for every round that went well, half as many after each "too many" (additive
 * increase, multiplicative decrease, as TCP does it). Thread-safe.
 */
final class Pace {
    static final int MOST = 16;
    private static final int FIRST = 4;
    private double limit = FIRST;
    private int underWay;

    /** Waits for a turn. */
    synchronized void begin() throws InterruptedException {
        while (underWay >= (int) limit) {
            wait();
        }
        underWay++;
    }

    /** Gives the turn back. */
    synchronized void end() {
        underWay--;
        notifyAll();
    }

    /** One went well. */
    synchronized void went() {
        limit = Math.min(MOST, limit + 1 / limit);
        notifyAll();
    }

    /** There were too many. */
    synchronized void tooMany() {
        limit = Math.max(1, limit / 2);
    }

    /** How many there may be now. */
    synchronized int limit() {
        return (int) limit;
    }
}
