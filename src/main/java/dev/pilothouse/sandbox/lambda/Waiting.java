package dev.pilothouse.sandbox.lambda;

import java.time.Duration;

/** How time passes while functions wait for others. */
@FunctionalInterface
public interface Waiting {
    /** Lets it pass. */
    void pass(Duration time) throws InterruptedException;
}
