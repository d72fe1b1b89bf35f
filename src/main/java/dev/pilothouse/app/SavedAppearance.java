package dev.pilothouse.app;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;
import dev.pilothouse.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Theme, text size and motion, as they were left. */
final class SavedAppearance {
    private static final Setting<Appearance.Choice> THEME =
            Setting.of("theme", Appearance.Choice.class, Appearance.Choice.AS_DESKTOP);
    private static final Setting<Double> TEXT_SCALE = Setting.of("textScale", Double.class, 1.0);
    private static final Setting<Appearance.Motion> MOTION =
            Setting.of("motion", Appearance.Motion.class, Appearance.Motion.AS_DESKTOP);
    private static final Pattern THEME_GLANCE = glance(THEME, "\"(\\w+)\"");
    private static final Pattern TEXT_SCALE_GLANCE = glance(TEXT_SCALE, "(\\d+(?:\\.\\d+)?)");
    private final Settings settings;

    SavedAppearance(Settings settings) {
        this.settings = settings;
    }

    /** Takes over what was saved, and saves what is chosen from now on. */
    void keep(Appearance appearance) {
        appearance.choice().set(settings.get(THEME));
        scale(appearance, settings.get(TEXT_SCALE));
        appearance.motion().set(settings.get(MOTION));
        appearance.choice().subscribe((before, now) -> settings.set(THEME, now));
        appearance.textScale().subscribe((before, now) -> settings.set(TEXT_SCALE, now.doubleValue()));
        appearance.motion().subscribe((before, now) -> settings.set(MOTION, now));
    }

    /**
     * What the file tells of theme and text size at a glance, for the first frame, which does not wait for what reads JSON. Where it
     * can't be read, what holds otherwise: {@link Settings} says so soon after.
     */
    static Appearance glance(Path folder) {
        Appearance seen = new Appearance();
        String text = text(Settings.file(folder));
        found(THEME_GLANCE, text)
                .flatMap(name -> Stream.of(Appearance.Choice.values())
                        .filter(choice -> choice.name().equals(name))
                        .findFirst())
                .ifPresent(seen.choice()::set);
        found(TEXT_SCALE_GLANCE, text).map(Double::valueOf).ifPresent(scale -> scale(seen, scale));
        return seen;
    }

    private static void scale(Appearance appearance, double wanted) {
        appearance.textScale().set(Math.clamp(wanted, Appearance.SMALLEST, Appearance.LARGEST));
    }

    private static Pattern glance(Setting<?> setting, String value) {
        return Pattern.compile("\"" + setting.name() + "\"\\s*:\\s*" + value);
    }

    private static Optional<String> found(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find).map(found -> found.group(1));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
