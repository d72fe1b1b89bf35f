package dev.pilothouse.matrix;

import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import java.nio.file.Path;

/** A release goes live, its invalidation pending. */
final class DeployTrial implements Trial {
    private final Field field;
    private final Release release;
    private SitePlan plan;

    DeployTrial(Field field, Path folder) throws Exception {
        this.field = field;
        this.release = new Release(field, folder);
    }

    @Override
    public String name() {
        return "deploy";
    }

    @Override
    public void prepare() throws Exception {
        plan = release.next();
    }

    @Override
    public void run() throws Exception {
        field.books.record(name(), () -> release.engine.deploy(plan, Permits.any(), Progress.NONE));
    }

    // As a person would: plan again, then deploy what is missing, and let it be followed.
    @Override
    public void again() throws Exception {
        SitePlan rest = release.same(Live.Reading.MANIFEST);
        if (rest.deployable()) {
            release.publish(rest);
        }
    }

    @Override
    public Effect effect() {
        return release.deployed(plan);
    }
}
