package dev.pilothouse.feature.tables.read;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;

/**
 * How much of a provisioned table's read capacity browsing may take, so that nobody starves production: a setting.
 *
 * @param percent from 1 to 100
 */
public record ReadShare(int percent) {
    /** A quarter where nobody chose. */
    public static final Setting<Integer> PERCENT = Setting.of("tableReadsPercent", Integer.class, 25);

    /** What was chosen; what can't be counts as the nearest that can. */
    public static ReadShare of(Settings settings) {
        return new ReadShare(Math.clamp(settings.get(PERCENT), 1, 100));
    }

    /** Above 0 and up to 1. */
    public double share() {
        return percent / 100.0;
    }
}
