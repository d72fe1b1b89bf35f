package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Standing;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.feature.site.plan.SitePlan;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObstaclesTest {
    @TempDir
    Path temp;

    /** Else a release could be of the build that was planned before, or against what was live then. */
    @Test
    void onlyThePlanThatWasAskedForLastIsDeployed() throws Exception {
        try (SiteTown town = SiteTown.empty()) {
            SiteModel model = model(town);
            SitePlan plan = town.plan(Shop.write(temp.resolve("site"), 1));
            assertThat(obstacle(model)).contains("Plan the build first.");

            model.planned().set(new Load.Ready<>(plan, Instant.EPOCH));
            assertThat(obstacle(model)).isEmpty();
            model.planned().set(new Load.Busy<>(Optional.of(plan), Standing.NONE));
            assertThat(obstacle(model)).contains("It is still being read.");
            model.planned()
                    .set(new Load.Failed<>(Fault.notDone("The bucket is gone.", "Try again."), Optional.of(plan)));
            assertThat(obstacle(model)).contains("Plan the build first.");
        }
    }

    private static Optional<String> obstacle(SiteModel model) {
        return Obstacles.deploy(model).getValue();
    }

    private SiteModel model(SiteTown town) {
        Workspace workspace = Workspaces.acme(URI.create("http://127.0.0.1:1"));
        Path folder = temp.resolve("settings");
        Settings settings = Settings.in(folder, fault -> {});
        Shelf shelf = new Shelf(folder, new WorkspaceFile(Sections.installed()));
        Clock clock = Clock.systemUTC();
        Tasks tasks = new Tasks(Runnable::run, Runnable::run, new Faults()::explain, new Notices(clock), clock);
        return new SiteModel(
                town.engine,
                tasks.scope(),
                workspace,
                RecentBuilds.in(shelf.overlay(workspace, fault -> {}), settings));
    }
}
