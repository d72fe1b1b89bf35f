package dev.pilothouse.matrix;

import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.deploy.Deployed;
import java.nio.file.Path;

/** A release that is live is followed: its invalidation, its removed page, its pages at the edge. */
final class FollowTrial implements Trial {
    private final Field field;
    private final Release release;
    private Deployed deployed;

    FollowTrial(Field field, Path folder) throws Exception {
        this.field = field;
        this.release = new Release(field, folder);
    }

    @Override
    public String name() {
        return "follow a deploy";
    }

    @Override
    public void prepare() throws Exception {
        deployed = release.stored(release.next());
    }

    @Override
    public void run() throws Exception {
        field.books.record(name(), () -> release.engine.follow(deployed, Permits.any(), Progress.NONE));
    }

    @Override
    public Effect effect() {
        return release.followed(deployed);
    }
}
