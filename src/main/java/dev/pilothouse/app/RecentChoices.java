package dev.pilothouse.app;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** What was chosen in the palette last, by the entries' keys, newest first. */
final class RecentChoices {
    private static final int KEPT = 20;
    private static final Setting<List<String>> CHOSEN =
            Setting.of("paletteRecent", new TypeReference<>() {}, List.of());
    private final Settings settings;

    RecentChoices(Settings settings) {
        this.settings = settings;
    }

    List<String> keys() {
        return settings.get(CHOSEN);
    }

    void chose(String key) {
        Stream<String> others = keys().stream().filter(other -> !other.equals(key));
        settings.set(CHOSEN, Stream.concat(Stream.of(key), others).limit(KEPT).toList());
    }
}
