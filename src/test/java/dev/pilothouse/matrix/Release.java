package dev.pilothouse.matrix;

import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.Shop;
import dev.pilothouse.feature.site.SiteEngine;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import java.nio.file.Path;
import java.util.Optional;

/** Releases of a generated shop, one generation after the other, in one field. */
final class Release {
    private final Path folder;
    final SiteEngine engine;
    private final SiteEngine past;
    private final SiteGateway bucket;
    private int generation;

    Release(Field field, Path folder) throws Exception {
        this.folder = folder;
        engine = SiteEngine.of(field.clients, field.session, field.workspace());
        past = SiteEngine.of(field.past, field.pastTheNetwork(), field.workspace());
        bucket = new SiteGateway(field.past, engine.settings());
        SitePlan first = next();
        if (first.deployable()) {
            publish(first);
        }
    }

    /** The plan of the next generation, made past the network. */
    SitePlan next() throws Exception {
        return planned(past, Shop.write(folder, ++generation));
    }

    /** The plan of the same generation as last, through the network. */
    SitePlan same(Live.Reading reading) throws Exception {
        return engine.plan(engine.read(Shop.write(folder, generation), Progress.NONE), reading, Progress.NONE);
    }

    /** From a plan to a verified release, past the network. */
    void publish(SitePlan plan) {
        past.follow(past.deploy(plan, Permits.any(), Progress.NONE), Permits.any(), Progress.NONE);
    }

    /** The plan of going back to the release before the live one, made past the network. */
    RollbackPlan back() throws Exception {
        return past.planRollback(bucket.pointer().release() - 1, Progress.NONE);
    }

    /** The plan of going back to that release, through the network. */
    RollbackPlan back(int release) throws Exception {
        return engine.planRollback(release, Progress.NONE);
    }

    /** From a plan of going back to a verified release, past the network. */
    void restore(RollbackPlan plan) {
        past.follow(past.rollback(plan, "", Permits.any(), Progress.NONE), Permits.any(), Progress.NONE);
    }

    Deployed stored(SitePlan plan) {
        return past.deploy(plan, Permits.any(), Progress.NONE);
    }

    /** What visitors can see of a deploy of the plan, once nothing is cached. */
    Effect deployed(SitePlan plan) {
        Pointer pointer = bucket.pointer();
        long pages = plan.build().files().stream().filter(LocalFile::isHtml).count();
        long fresh = plan.build().files().stream()
                .filter(LocalFile::isHtml)
                .filter(this::isStored)
                .count();
        if (pointer.release() > plan.release() + 1) {
            return Effect.TWICE;
        }
        if (pointer.release() >= plan.release() && pointer.attempt().isEmpty() && fresh == pages) {
            return Effect.DONE;
        }
        return fresh == 0 && pointer.release() < plan.release() ? Effect.NONE : Effect.PARTLY;
    }

    /** What became of what follows a deploy. */
    Effect followed(Deployed deployed) {
        boolean gone = deployed.followUp().remove().stream()
                .map(StoredFile::path)
                .allMatch(path -> bucket.head(path).isEmpty());
        boolean noted = bucket.pointer().followUp().isEmpty();
        if (gone && noted) {
            return Effect.DONE;
        }
        return gone && !deployed.followUp().remove().isEmpty() ? Effect.PARTLY : Effect.NONE;
    }

    private boolean isStored(LocalFile file) {
        Optional<String> stored =
                bucket.head(file.path()).map(SiteGateway.Head::file).flatMap(StoredFile::sha256);
        return stored.equals(Optional.of(file.sha256()));
    }

    private static SitePlan planned(SiteEngine engine, Path site) throws Exception {
        return engine.plan(engine.read(site, Progress.NONE), Live.Reading.MANIFEST, Progress.NONE);
    }
}
