package dev.pilothouse.cli;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pilothouse deploy}. */
@Command(name = "deploy", description = "Makes a build live, and proves that visitors get it.")
final class DeployCommand implements Callable<Integer> {
    private final Errand.Console console;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Parameters(index = "1", paramLabel = "FOLDER", description = "The build: a folder or a .zip.")
    private Path folder;

    @Mixin
    private BuildOptions build = new BuildOptions();

    @Mixin
    private WriteOptions write = new WriteOptions();

    DeployCommand(Errand.Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Errand("deploy", site, console).write(write, this::deploy);
    }

    private Ending deploy(Opened opened, Errand errand) throws Exception {
        SitePlan plan = build.plan(folder, opened.engine(), errand.progress());
        build.tellUnneeded(plan.build(), errand);
        if (plan.empty()) {
            errand.say(Text.tr("Nothing to do: this build is live already."));
            return Ending.NOTHING;
        }
        if (!plan.deployable()) {
            new Planned(plan).tellObstacles(errand);
        }
        write.allow(plan.deletion(), opened.workspace());
        errand.writes();
        Verified verified = opened.releases()
                .deploy(plan, write.note(), deployed -> Released.live(deployed, errand), errand.progress());
        return Released.proved(verified, errand);
    }
}
