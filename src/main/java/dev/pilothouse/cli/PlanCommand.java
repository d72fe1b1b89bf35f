package dev.pilothouse.cli;

import dev.pilothouse.feature.site.plan.SitePlan;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pilothouse plan}. */
@Command(name = "plan", description = "Tells what a deploy of a build would do, and changes nothing.")
final class PlanCommand implements Callable<Integer> {
    private final Errand.Console console;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Parameters(index = "1", paramLabel = "FOLDER", description = "The build: a folder or a .zip.")
    private Path folder;

    @Mixin
    private BuildOptions build = new BuildOptions();

    PlanCommand(Errand.Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Errand("plan", site, console).read((opened, errand) -> {
            SitePlan plan = build.plan(folder, opened.engine(), errand.progress());
            new Planned(plan).tell(errand);
            build.tellUnneeded(plan.build(), errand);
            if (plan.empty()) {
                return Ending.NOTHING;
            }
            return plan.deployable() ? Ending.DONE : Ending.NOT_DONE;
        });
    }
}
