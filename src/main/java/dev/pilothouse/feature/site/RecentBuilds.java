package dev.pilothouse.feature.site;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tools.jackson.core.type.TypeReference;

/** The folders and .zip files that this person planned last, newest first; kept in their settings. Screen thread only. */
final class RecentBuilds {
    private static final int KEPT = 8;
    private static final Setting<List<String>> BUILDS = Setting.of("recentBuilds", new TypeReference<>() {}, List.of());
    private final Settings settings;
    private final ObservableList<String> builds;

    RecentBuilds(Settings settings) {
        this.settings = settings;
        this.builds = FXCollections.observableArrayList(settings.get(BUILDS));
    }

    /** Absolute paths. */
    ObservableList<String> all() {
        return FXCollections.unmodifiableObservableList(builds);
    }

    void planned(Path origin) {
        String name = origin.toAbsolutePath().normalize().toString();
        List<String> now = Stream.concat(Stream.of(name), builds.stream().filter(other -> !other.equals(name)))
                .limit(KEPT)
                .toList();
        if (!now.equals(builds)) {
            builds.setAll(now);
            settings.set(BUILDS, now);
        }
    }
}
