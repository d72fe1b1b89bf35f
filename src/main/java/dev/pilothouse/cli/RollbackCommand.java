package dev.pilothouse.cli;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.SiteEngine;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pilothouse rollback}. */
@Command(name = "rollback", description = "Brings a former release back, by copies inside the bucket.")
final class RollbackCommand implements Callable<Integer> {
    private final Errand.Console console;

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Mixin
    private WriteOptions write = new WriteOptions();

    @Option(
            names = "--to",
            paramLabel = "NUMBER",
            description = "The release to bring back; without it, the one that was live before.")
    private Optional<Integer> to = Optional.empty();

    RollbackCommand(Errand.Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Errand("rollback", site, console).write(write, this::rollBack);
    }

    private Ending rollBack(Opened opened, Errand errand) throws Exception {
        int target = to.orElseGet(() -> before(opened.engine()));
        errand.answer().put("restores", target);
        RollbackPlan back = opened.engine().planRollback(target, errand.progress());
        if (back.plan().empty()) {
            errand.say(Text.tr("Nothing to do: what is live is release {0} already.", target));
            return Ending.NOTHING;
        }
        if (!back.plan().deployable()) {
            new Planned(back.plan()).tellObstacles(errand);
        }
        write.allow(back.plan().deletion(), opened.workspace());
        errand.say(back.time());
        errand.writes();
        Verified verified = opened.releases()
                .rollBack(back, write.note(), deployed -> Released.live(deployed, errand), errand.progress());
        return Released.proved(verified, errand);
    }

    private static int before(SiteEngine engine) {
        return engine.live()
                .map(live -> live.release().previous())
                .filter(previous -> previous > 0)
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("There is no release before the one that is live."),
                        Text.tr("Nothing was changed. Look at the list of releases.")));
    }
}
