package dev.pilothouse.app;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;
import java.util.TimeZone;

/**
 * In which zone times are shown and read: this computer's, or UTC as AWS's own consoles and logs have it. All times shown
 * take the zone from the JVM's default ({@code ZoneId.systemDefault()}), which is set here and nowhere else.
 */
final class Times {
    /** What can be chosen. */
    enum Choice {
        LOCAL,
        UTC
    }

    private static final Setting<Choice> CHOICE = Setting.of("times", Choice.class, Choice.LOCAL);
    private final Settings settings;
    private final TimeZone local = TimeZone.getDefault();

    /** Takes over what was chosen. */
    Times(Settings settings) {
        this.settings = settings;
        apply();
    }

    Choice choice() {
        return settings.get(CHOICE);
    }

    void choose(Choice choice) {
        settings.set(CHOICE, choice);
        apply();
    }

    /** This computer's own zone. */
    TimeZone local() {
        return local;
    }

    /** Leaves the computer's zone as it was found. */
    void close() {
        TimeZone.setDefault(local);
    }

    private void apply() {
        TimeZone.setDefault(choice() == Choice.UTC ? TimeZone.getTimeZone("UTC") : local);
    }
}
