package dev.pilothouse.feature.site;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.Changed;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Takes a deploy back by rolling back to the release before it, and a rollback by rolling back to what it left. */
final class ReleaseUndo implements Undoes {
    /** The kind of the journal's entries; never changes its meaning. */
    static final String KIND = "site.release";

    static final int VERSION = 1;
    private static final String MEMBER = "release";
    private final Supplier<SiteEngine> engines;

    /** @param engines asked when something is to be undone: the workspace may name no site */
    ReleaseUndo(Supplier<SiteEngine> engines) {
        this.engines = engines;
    }

    /** What is kept of a change: the number of the release before, and of its own. */
    static Kept kept(int before, int after) {
        return new Kept(Optional.of(json(before)), Optional.of(json(after)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public List<Needs> needs() {
        return SiteCommands.ROLL_BACK.needs();
    }

    @Override
    public Effect undo(Entry entry, Kept kept, Permit permit, Progress progress) throws InterruptedException {
        SiteEngine engine = engines.get();
        int left = number(kept.after());
        if (engine.live().filter(live -> isAsLeft(live, entry, left)).isEmpty()) {
            throw Changed.since(Text.tr("What is live"));
        }
        RollbackPlan plan = engine.planRollback(number(kept.before()), progress);
        if (!plan.plan().deployable()) {
            throw Refused.notDone(
                    Text.tr("Release {0} can’t be brought back.", plan.target().number()),
                    Text.tr("Open the releases of the site: they say what is missing."));
        }
        Deployed deployed = engine.rollback(plan, Text.tr("undone: {0}", entry.title()), permit, progress);
        Verified verified = engine.follow(deployed, permit, progress);
        return SiteChanges.restored(deployed, verified);
    }

    // A deploy whose end nobody has written down is known by its number alone.
    private static boolean isAsLeft(Manifest live, Entry entry, int left) {
        return Optional.of(live.hash()).equals(entry.hashes().after())
                || live.release().number() == left;
    }

    private static byte[] json(int release) {
        return JsonMapper.shared()
                .createObjectNode()
                .put(MEMBER, release)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int number(Optional<byte[]> json) {
        return JsonMapper.shared().readTree(json.orElseThrow()).path(MEMBER).asInt();
    }
}
