package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;

class RecentBuildsTest {
    @TempDir
    Path temp;

    @Test
    void theLastEightAreKeptNewestFirstAndEachOnce() {
        RecentBuilds recent = builds();
        for (int n = 1; n <= 9; n++) {
            recent.planned(temp.resolve("dist" + n));
        }
        recent.planned(temp.resolve("dist5/../dist5"));

        assertThat(recent.all())
                .hasSize(8)
                .doesNotHaveDuplicates()
                .startsWith(
                        temp.resolve("dist5").toString(), temp.resolve("dist9").toString())
                .doesNotContain(temp.resolve("dist1").toString());
        assertThat(builds().all()).containsExactlyElementsOf(recent.all());
    }

    @Test
    void whatLayInTheSettingsOfAllWorkspacesIsTakenOverOnce() {
        settings()
                .set(Setting.of("recentBuilds", new TypeReference<List<String>>() {}, List.of()), List.of("/old/dist"));

        assertThat(builds().all()).containsExactly("/old/dist");
        builds().planned(Path.of("/new/dist"));

        assertThat(builds().all()).containsExactly("/new/dist", "/old/dist");
        assertThat(temp.resolve("settings/settings.json"))
                .content()
                .contains("/old/dist")
                .doesNotContain("/new/dist");
    }

    private RecentBuilds builds() {
        Shelf shelf = new Shelf(temp.resolve("settings"), new WorkspaceFile(Sections.installed()));
        return RecentBuilds.in(
                shelf.overlay(Workspaces.acme(URI.create("http://127.0.0.1:1")), RecentBuildsTest::fail), settings());
    }

    private Settings settings() {
        return Settings.in(temp.resolve("settings"), RecentBuildsTest::fail);
    }

    private static void fail(Fault fault) {
        throw new AssertionError(fault.what());
    }
}
