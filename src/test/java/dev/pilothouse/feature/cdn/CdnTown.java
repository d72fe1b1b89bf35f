package dev.pilothouse.feature.cdn;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.cloudfront.AcmeEdge;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Records;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Acme Shop's edge, and tasks as a window has them, whose work runs on threads of its own. */
public final class CdnTown implements AutoCloseable {
    public final AcmeEdge acme;
    public final Notices notices = new Notices(Clock.systemUTC());

    /** The changes that were recorded, in order. */
    public final List<Change> recorded = new CopyOnWriteArrayList<>();

    public final Tasks tasks;
    private final List<Scope> scopes = new ArrayList<>();

    private CdnTown(AcmeEdge acme) {
        this.acme = acme;
        this.tasks = new Tasks(Runnable::run, new Faults(), notices, Clock.systemUTC()).recordedBy(new Records() {
            @Override
            public <T> T record(Permit permit, Change change, Callable<T> work, Function<T, Effect> effect)
                    throws Exception {
                recorded.add(change);
                T result = work.call();
                effect.apply(result);
                return result;
            }
        });
    }

    public static CdnTown asOperator() {
        return new CdnTown(AcmeEdge.asOperator());
    }

    /** As the person of the sample application who has that role. */
    public static CdnTown as(String role) {
        return new CdnTown(AcmeEdge.as(role));
    }

    /** Whose role lacks those actions. */
    public static CdnTown without(String... actions) {
        return new CdnTown(AcmeEdge.without(actions));
    }

    public Scope scope() {
        Scope scope = tasks.scope();
        scopes.add(scope);
        return scope;
    }

    /** As somebody else would, past Pilothouse; visitors may keep it for an hour. */
    public void put(String key, String text) {
        acme.sandbox
                .service(S3Service.class)
                .put(
                        AcmeShop.BUCKET,
                        key,
                        text.getBytes(StandardCharsets.UTF_8),
                        ObjectHeaders.of("text/plain", "public, max-age=3600", Map.of()));
    }

    @Override
    public void close() {
        scopes.forEach(Scope::close);
        tasks.jobs().forEach(job -> job.cancel());
        acme.close();
    }
}
