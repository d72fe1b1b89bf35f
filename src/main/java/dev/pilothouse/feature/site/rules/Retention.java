package dev.pilothouse.feature.site.rules;

import java.time.Duration;

/**
 * Which releases are kept whole, so that open tabs find their files and one can roll back to them: whatever was live within so
 * many days, and the last few however old they are. The live one and pinned ones always are.
 *
 * @param releases how many of the last, the live one among them
 */
public record Retention(int days, int releases) {
    public static final Retention USUAL = new Retention(7, 5);

    /** How long a release is kept after it was live. */
    public Duration age() {
        return Duration.ofDays(days);
    }
}
