package dev.pilothouse.app;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;
import dev.pilothouse.ui.theme.Appearance;

/** Theme, text size and motion, as they were left. */
final class SavedAppearance {
    private static final Setting<Appearance.Choice> THEME =
            Setting.of("theme", Appearance.Choice.class, Appearance.Choice.AS_DESKTOP);
    private static final Setting<Double> TEXT_SCALE = Setting.of("textScale", Double.class, 1.0);
    private static final Setting<Appearance.Motion> MOTION =
            Setting.of("motion", Appearance.Motion.class, Appearance.Motion.AS_DESKTOP);
    private final Settings settings;

    SavedAppearance(Settings settings) {
        this.settings = settings;
    }

    /** Takes over what was saved, and saves what is chosen from now on. */
    void keep(Appearance appearance) {
        appearance.choice().set(settings.get(THEME));
        appearance.textScale().set(Math.clamp(settings.get(TEXT_SCALE), Appearance.SMALLEST, Appearance.LARGEST));
        appearance.motion().set(settings.get(MOTION));
        appearance.choice().subscribe((before, now) -> settings.set(THEME, now));
        appearance.textScale().subscribe((before, now) -> settings.set(TEXT_SCALE, now.doubleValue()));
        appearance.motion().subscribe((before, now) -> settings.set(MOTION, now));
    }
}
