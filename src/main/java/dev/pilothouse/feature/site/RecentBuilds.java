package dev.pilothouse.feature.site;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.workspace.Overlay;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tools.jackson.core.type.TypeReference;

/**
 * The folders and .zip files that this person planned last in this workspace, newest first; kept in its overlay. Screen
 * thread only.
 */
final class RecentBuilds {
    private static final int KEPT = 8;
    private static final Setting<List<String>> BUILDS = Setting.of("recentBuilds", new TypeReference<>() {}, List.of());
    private final Overlay overlay;
    private final ObservableList<String> builds;

    private RecentBuilds(Overlay overlay) {
        this.overlay = overlay;
        this.builds = FXCollections.observableArrayList(overlay.get(BUILDS));
    }

    /** @param settings where the builds of all workspaces lay once: each workspace begins with those */
    static RecentBuilds in(Overlay overlay, Settings settings) {
        List<String> before = settings.get(BUILDS);
        if (!before.isEmpty() && !overlay.has(BUILDS)) {
            overlay.set(BUILDS, before);
        }
        return new RecentBuilds(overlay);
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
            overlay.set(BUILDS, now);
        }
    }
}
