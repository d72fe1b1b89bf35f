package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Work;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.query.Estimate;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.read.Reading;
import dev.pilothouse.feature.tables.rows.Rows;
import dev.pilothouse.ui.ReadAt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Runs searches, page by page as somebody scrolls, and keeps what they found. Screen thread only. */
public final class RowsModel {
    /** So many rows are read before a pause, or, where few items fit, until somebody stops it. */
    static final int STRETCH = 100;

    // Segments of a large table are read side by side then.
    private static final int ALL = Integer.MAX_VALUE;

    private final Function<Plan, Reading> begin;
    private final Scope scope;
    private final Prompts prompts;
    private final DoubleSupplier share;
    private final ObjectProperty<Load<Loaded>> loaded = new SimpleObjectProperty<>(Load.idle());
    private final ObservableValue<Optional<Instant>> readAt = ReadAt.of(loaded);
    private Optional<Run> run = Optional.empty();

    /**
     * @param begin makes a search ready; reads nothing yet
     * @param share of a provisioned table's capacity that reading may take now
     */
    public RowsModel(Function<Plan, Reading> begin, Scope scope, Prompts prompts, DoubleSupplier share) {
        this.begin = begin;
        this.scope = scope;
        this.prompts = prompts;
        this.share = share;
    }

    /** One search that was begun. */
    private static final class Run {
        private final Reading reading;
        private final Rows rows;
        private volatile Duration took = Duration.ZERO;

        Run(Reading reading) {
            this.reading = reading;
            this.rows = new Rows(reading.plan().table().keys());
        }

        Loaded now() {
            return new Loaded(reading.plan(), rows, rows.count(), reading.spent(), reading.isDone(), took);
        }

        Loaded read(int wanted, Progress progress) throws InterruptedException {
            long begun = System.nanoTime();
            Duration before = took;
            Consumer<List<Item>> sink = items -> {
                rows.add(items);
                took = before.plusNanos(System.nanoTime() - begun);
            };
            if (wanted == ALL) {
                reading.all(sink, progress);
            } else {
                reading.more(wanted, sink, progress);
            }
            return now();
        }
    }

    /** What was read, and what is being read. */
    ObjectProperty<Load<Loaded>> loaded() {
        return loaded;
    }

    /** When that was. */
    public ObservableValue<Optional<Instant>> readAt() {
        return readAt;
    }

    /** As far as it is by now, while pages come in. */
    Optional<Loaded> soFar() {
        return run.map(Run::now);
    }

    /** What a search would take, where that is known before. */
    Optional<Estimate> estimate(Plan plan) {
        return plan.estimate(share.getAsDouble());
    }

    /** Whether somebody is asked before it is run. */
    boolean isDear(Plan plan) {
        return dear(plan).isPresent();
    }

    private Optional<Estimate> dear(Plan plan) {
        return estimate(plan).filter(Estimate::isExpensive).filter(it -> plan.sifts());
    }

    /** Begins a search; asks first where it may have to read a lot. */
    public void run(Plan plan) {
        Optional<Estimate> dear = dear(plan);
        if (dear.isPresent()) {
            prompts.confirm(
                    new Prompts.Question(
                            Text.tr("Read the whole table?"),
                            Text.tr(
                                    "{0} Rows are shown as they are found, and you can stop it at any time.",
                                    dear.get().words()),
                            Text.tr("Scan"),
                            Optional.empty(),
                            false),
                    () -> begin(plan));
        } else {
            begin(plan);
        }
    }

    /** Reads from the beginning what was read last. */
    void again() {
        run.ifPresent(last -> begin(last.reading.plan()));
    }

    /** Reads on, where there is more and nothing is being read. */
    void more() {
        if (loaded.get() instanceof Load.Ready<Loaded> ready && !ready.value().whole()) {
            read(STRETCH);
        }
    }

    /** Tries again what failed. */
    void retry() {
        run.ifPresent(now -> read(STRETCH));
    }

    /** Reads all there is. */
    void all() {
        run.filter(now -> !now.reading.isDone()).ifPresent(now -> read(ALL));
    }

    /** Stops reading; what was found stays. */
    void stop() {
        scope.cancel(loaded);
        run.ifPresent(now -> loaded.set(new Load.Ready<>(now.now(), Instant.now())));
    }

    private void begin(Plan plan) {
        scope.cancel(loaded);
        loaded.set(Load.idle());
        run = Optional.of(new Run(begin.apply(plan)));
        read(STRETCH);
    }

    private void read(int wanted) {
        Run now = run.orElseThrow();
        Work<Loaded> work = progress -> now.read(wanted, progress);
        scope.load(Text.tr("Rows of {0}", now.reading.plan().table().name()), loaded, work);
    }
}
