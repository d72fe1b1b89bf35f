package dev.pilothouse.matrix;

import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import java.nio.file.Path;

/** The release before the live one is brought back, its invalidation pending. */
final class RollbackTrial implements Trial {
    private final Field field;
    private final Release release;
    private RollbackPlan plan;

    RollbackTrial(Field field, Path folder) throws Exception {
        this.field = field;
        this.release = new Release(field, folder);
    }

    @Override
    public String name() {
        return "roll back";
    }

    @Override
    public void prepare() throws Exception {
        release.publish(release.next());
        plan = release.back();
    }

    @Override
    public void run() throws Exception {
        field.books.record(name(), () -> release.engine.rollback(plan, "", Permits.any(), Progress.NONE));
    }

    // As a person would: look at the way back again, then bring back what is missing, and let it be followed.
    @Override
    public void again() throws Exception {
        RollbackPlan rest = release.back(plan.target().number());
        if (rest.plan().deployable()) {
            release.restore(rest);
        }
    }

    @Override
    public Effect effect() {
        return release.deployed(plan.plan());
    }
}
