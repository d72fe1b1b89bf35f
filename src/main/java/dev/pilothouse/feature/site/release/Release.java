package dev.pilothouse.feature.site.release;

import java.time.Instant;

/**
 * Who released what, when.
 *
 * @param number from 1
 * @param id never used twice; the invalidation is named after it
 * @param who the person signed in
 * @param from what was deployed, as it was named on that computer: {@code dist}, {@code site.zip}
 * @param previous the release that was live before; 0 where there was none
 */
public record Release(int number, String id, String who, Instant when, String from, int previous) {}
