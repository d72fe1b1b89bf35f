package dev.pilothouse.feature.tables.read;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Allowance;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.IndexShape;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A plan being carried out. What was interrupted or failed can be gone on with: nothing is lost, nothing comes twice. One piece of
 * work at a time; {@link #spent} and {@link #isDone} from any thread.
 */
public final class Reading {
    /** Of a provisioned capacity, what reading takes where nobody chose otherwise. */
    public static final double USUAL_SHARE = 0.25;

    private final ReadGateway gateway;
    private final Plan plan;
    private final Allowance allowance;
    private final List<Cursor> cursors;
    private Spent spent = Spent.NOTHING;

    /** @param share how much of a provisioned capacity it may take, above 0 and up to 1 */
    public Reading(ReadGateway gateway, Plan plan, double share) {
        this.gateway = gateway;
        this.plan = plan;
        this.allowance = allowance(plan, share);
        this.cursors = plan.requests().stream()
                .flatMap(request ->
                        IntStream.range(0, request.segments()).mapToObj(segment -> new Cursor(request, segment)))
                .toList();
    }

    private static Allowance allowance(Plan plan, double share) {
        return switch (plan.index()
                .map(IndexShape::capacity)
                .orElse(plan.table().capacity())) {
            case Capacity.OnDemand() -> Allowance.unlimited();
            case Capacity.Provisioned(long read, long write) -> new Allowance(Math.max(1, read) * share);
        };
    }

    public Plan plan() {
        return plan;
    }

    /** Whether everything that fits has been read. */
    public boolean isDone() {
        return cursors.stream().allMatch(Cursor::isDone);
    }

    /** What it took so far. */
    public synchronized Spent spent() {
        return spent;
    }

    /**
     * Reads on, page after page in order, until there are so many more items or no more.
     *
     * @param sink takes the items of each page; on this thread
     */
    public void more(int wanted, Consumer<List<Item>> sink, Progress progress) throws InterruptedException {
        int got = 0;
        for (Cursor cursor : cursors) {
            while (!cursor.isDone() && got < wanted) {
                got += page(cursor, sink, progress);
            }
        }
    }

    /**
     * Reads all that is left; segments of a Scan side by side, queries one after the other. Phase: "items".
     *
     * @param sink takes the items of each page; from several threads, one at a time
     */
    public void all(Consumer<List<Item>> sink, Progress progress) throws InterruptedException {
        Consumer<List<Item>> oneAtATime = items -> {
            synchronized (sink) {
                sink.accept(items);
            }
        };
        progress.phase(Text.tr("items"), expected().orElse(0L), 0);
        int atOnce = plan.isQuery() ? 1 : cursors.size();
        Parallel.<Cursor, InterruptedException>each(atOnce, cursors, cursor -> {
            while (!cursor.isDone()) {
                page(cursor, oneAtATime, progress);
            }
        });
    }

    private int page(Cursor cursor, Consumer<List<Item>> sink, Progress progress) throws InterruptedException {
        allowance.await();
        Page page = cursor.next(gateway);
        allowance.used(page.units());
        List<Item> kept = page.items().stream().filter(plan::keeps).toList();
        sink.accept(kept);
        progress.add(page.scanned(), 0);
        progress.note(told(page, kept.size()).words());
        return kept.size();
    }

    private synchronized Spent told(Page page, int kept) {
        spent = spent.and(page, kept);
        return spent;
    }

    /** How many items the table or the index has, about, for whoever shows progress; empty for a query. */
    public Optional<Long> expected() {
        return plan.isQuery()
                ? Optional.empty()
                : Optional.of(plan.index()
                        .map(IndexShape::counts)
                        .orElse(plan.table().counts())
                        .items());
    }
}
