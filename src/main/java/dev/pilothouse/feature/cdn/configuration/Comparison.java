package dev.pilothouse.feature.cdn.configuration;

import java.time.Instant;
import java.util.List;

/**
 * A configuration beside the one that was last seen.
 *
 * @param seen when that was; now, where none was seen before
 * @param changes empty where they are the same
 */
record Comparison(Instant seen, List<Change> changes) {
    Comparison {
        changes = List.copyOf(changes);
    }
}
