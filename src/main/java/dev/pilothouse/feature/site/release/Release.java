package dev.pilothouse.feature.site.release;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who released what, when.
 *
 * @param number from 1
 * @param id never used twice; the invalidation is named after it
 * @param who the person signed in
 * @param when its manifest was written
 * @param from what was deployed, as it was named on that computer: {@code dist}, {@code site.zip}
 * @param previous the release that was live before; 0 where there was none
 */
public record Release(int number, String id, String who, Instant when, String from, int previous, Particulars told) {
    /** One of which no more is known. */
    public Release(int number, String id, String who, Instant when, String from, int previous) {
        this(number, id, who, when, from, previous, Particulars.NONE);
    }

    /** How long it took to store it; empty where its manifest does not say. */
    public Optional<Duration> took() {
        return told.began().map(began -> Duration.between(began, when));
    }
}
