package dev.pilothouse.feature.tables.read;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;

/** How much of a provisioned table's read capacity browsing may take, so that nobody starves production: a setting. */
public final class ReadShare {
    /** From 1 to 100; 25 where nobody chose. */
    public static final Setting<Integer> PERCENT = Setting.of("tables.readSharePercent", Integer.class, 25);

    private ReadShare() {}

    /** Above 0 and up to 1; what was chosen beyond that counts as the nearest that can be. */
    public static double of(Settings settings) {
        return Math.clamp(settings.get(PERCENT), 1, 100) / 100.0;
    }
}
