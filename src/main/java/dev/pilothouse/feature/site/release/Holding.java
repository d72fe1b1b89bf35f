package dev.pilothouse.feature.site.release;

/** The right to go on, asked for between two objects. */
@FunctionalInterface
public interface Holding {
    /** @throws dev.pilothouse.core.Refused where somebody else has taken over */
    void renew() throws InterruptedException;
}
