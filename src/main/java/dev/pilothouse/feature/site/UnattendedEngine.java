package dev.pilothouse.feature.site;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Records;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.preview.PreviewChanges;
import dev.pilothouse.feature.site.preview.PreviewCommands;
import dev.pilothouse.feature.site.preview.PreviewDeployed;
import dev.pilothouse.feature.site.preview.PreviewEngine;
import dev.pilothouse.feature.site.preview.PreviewPlan;
import dev.pilothouse.feature.site.preview.PreviewRemoved;
import dev.pilothouse.feature.site.preview.Promotion;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Releases that nobody watches: what the Site pane does by hand, through the same gate, with the same {@link SiteEngine}, and
 * told in the same journal. Blocking; one thread.
 */
public final class UnattendedEngine {
    private final SiteEngine engine;
    private final PreviewEngine previews;
    private final Gate gate;
    private final Records journal;

    public UnattendedEngine(SiteEngine engine, PreviewEngine previews, Gate gate, Records journal) {
        this.engine = engine;
        this.previews = previews;
        this.gate = gate;
        this.journal = journal;
    }

    /**
     * Makes a plan's release live and follows it until visitors get it.
     *
     * @param note what is said of it; may be empty
     * @param live told once it is live: what fails after that does not take it back
     * @throws Refused where the gate or the plan is against it, before anything is sent
     */
    public Verified deploy(SitePlan plan, String note, Consumer<Deployed> live, Progress progress) throws Exception {
        Permit permit = permit(SiteCommands.DEPLOY, plan);
        Deployed deployed = record(
                permit,
                SiteChanges.deploy(plan, engine.settings()),
                () -> engine.deploy(plan, note, permit, progress),
                SiteChanges::deployed);
        return follow(deployed, permit, live, progress);
    }

    /** Brings a former release back, and follows it; as {@link #deploy}. */
    public Verified rollBack(RollbackPlan back, String note, Consumer<Deployed> live, Progress progress)
            throws Exception {
        Permit permit = permit(SiteCommands.ROLL_BACK, back.plan());
        Deployed deployed = record(
                permit,
                SiteChanges.rollBack(back, engine.settings()),
                () -> engine.rollback(back, note, permit, progress),
                SiteChanges::rolledBack);
        return follow(deployed, permit, live, progress);
    }

    /** Makes a preview live, and follows it; as {@link #deploy}. */
    public Verified promote(Promotion promotion, String note, Consumer<Deployed> live, Progress progress)
            throws Exception {
        Permit permit = permit(PreviewCommands.PROMOTE, promotion.plan());
        Deployed deployed = record(
                permit,
                SiteChanges.promote(promotion, engine.settings()),
                () -> previews.promote(promotion, note, permit, progress),
                SiteChanges::rolledBack);
        return follow(deployed, permit, live, progress);
    }

    /** Deploys a build as a preview. */
    public PreviewDeployed preview(PreviewPlan plan, String note, Progress progress) throws Exception {
        Permit permit = gate.permit(PreviewCommands.PREVIEW);
        return journal.record(
                permit,
                PreviewChanges.deploy(plan, engine.settings()),
                () -> previews.deploy(plan, note, permit, progress),
                PreviewChanges::deployed);
    }

    /** Removes previews. */
    public PreviewRemoved removePreviews(List<String> names, Progress progress) throws Exception {
        Permit permit = gate.permit(PreviewCommands.REMOVE);
        return journal.record(
                permit,
                PreviewChanges.remove(names, engine.settings()),
                () -> previews.remove(names, permit, progress),
                PreviewChanges::removed);
    }

    private Verified follow(Deployed deployed, Permit permit, Consumer<Deployed> live, Progress progress)
            throws Exception {
        live.accept(deployed);
        return journal.record(
                permit,
                SiteChanges.follow(deployed, engine.settings()),
                () -> engine.follow(deployed, permit, progress),
                SiteChanges::followed);
    }

    // A build machine has no keychain for the key that values are kept under, and nobody to press Undo.
    private Deployed record(Permit permit, Change change, Callable<Deployed> work, Function<Deployed, Effect> effect)
            throws Exception {
        Change plain =
                change.irreversible(Text.tr("It was made without a window. Roll back to the release before it."));
        return journal.record(permit, plain, work, effect);
    }

    private Permit permit(Command command, SitePlan plan) {
        if (!plan.deployable()) {
            throw Refused.notDone(
                    plan.empty()
                            ? Text.tr("There is nothing to deploy.")
                            : Text.tr("This build can’t be deployed as it is."),
                    Text.tr("Look at what the plan says."));
        }
        return gate.permit(command);
    }
}
