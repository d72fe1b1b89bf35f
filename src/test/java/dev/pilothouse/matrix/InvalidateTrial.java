package dev.pilothouse.matrix;

import dev.pilothouse.aws.cloudfront.Invalidation;
import dev.pilothouse.aws.cloudfront.Invalidations;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.util.List;

/** An invalidation that costs money where it is made twice. */
final class InvalidateTrial implements Trial {
    private static final int MOST = 100;

    private final Field field;
    private final Invalidations through;
    private final Invalidations past;
    private long before;

    InvalidateTrial(Field field) {
        this.field = field;
        through = new Invalidations(field.clients, AcmeShop.DISTRIBUTION);
        past = new Invalidations(field.past, AcmeShop.DISTRIBUTION);
    }

    @Override
    public String name() {
        return "invalidate";
    }

    @Override
    public void prepare() {
        before = count();
    }

    @Override
    public void run() throws Exception {
        List<String> paths = List.of("/page-" + before + ".html");
        field.books.record(name(), () -> through.create("trial-" + before, paths, Permits.any()));
    }

    @Override
    public Effect effect() {
        long made = count() - before;
        if (made == 0) {
            return Effect.NONE;
        }
        return made == 1 ? Effect.DONE : Effect.TWICE;
    }

    private long count() {
        long all = 0;
        String next = "";
        do {
            Invalidation.Page page = past.list(next, MOST);
            all += page.entries().size();
            next = page.next();
        } while (!next.isEmpty());
        return all;
    }
}
