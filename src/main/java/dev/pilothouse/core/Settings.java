package dev.pilothouse.core;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What a person chose, in one file of theirs; shared by all windows, and with other processes. Thread-safe. */
public final class Settings {
    private final Stored file;

    private Settings(Stored file) {
        this.file = file;
    }

    /**
     * The settings in a folder; the folder may be missing.
     *
     * @param told what could not be read or saved, in words
     */
    public static Settings in(Path folder, Consumer<Fault> told) {
        return new Settings(new Stored(file(folder), Format.first(), told));
    }

    /** Their file in that folder. */
    public static Path file(Path folder) {
        return folder.resolve("settings.json");
    }

    /** The folder that this system means for them, such as {@code ~/.config/pilothouse}. */
    public static Path folder() {
        return Path.of(ProjectDirectories.from("dev", "", "Pilothouse").configDir);
    }

    /** What was chosen, or what holds otherwise; also where the file holds something that does not fit. */
    public <T> T get(Setting<T> setting) {
        return file.get(setting).orElse(setting.otherwise());
    }

    /** Chooses and saves; where the file can't be written the choice holds until the program ends, and that is told. */
    public <T> void set(Setting<T> setting, T value) {
        file.set(setting, value);
    }
}
