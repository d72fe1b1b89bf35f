package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** The workspace files opened last, newest first. */
final class Recent {
    private static final int KEPT = 8;
    private static final Setting<List<String>> FILES =
            Setting.of("recentWorkspaces", new TypeReference<>() {}, List.of());
    private final Settings settings;

    Recent(Settings settings) {
        this.settings = settings;
    }

    List<Path> files() {
        return settings.get(FILES).stream().map(Path::of).toList();
    }

    void opened(Path file) {
        String name = file.toAbsolutePath().toString();
        Stream<String> others = settings.get(FILES).stream().filter(other -> !other.equals(name));
        settings.set(FILES, Stream.concat(Stream.of(name), others).limit(KEPT).toList());
    }
}
