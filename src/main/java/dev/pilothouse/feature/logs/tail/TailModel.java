package dev.pilothouse.feature.logs.tail;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.logs.groups.GroupsModel;
import dev.pilothouse.feature.logs.groups.LogGroup;
import dev.pilothouse.feature.logs.lines.Arrival;
import dev.pilothouse.feature.logs.lines.Kept;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.feature.logs.search.SearchGateway;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Lines as they come, after those of the last while. Screen thread only; however many come, they are shown once a frame. */
public final class TailModel {
    private final Parts parts;
    private final GroupsModel groups;
    private final LinesModel lines;
    private final ObjectProperty<Load<Boolean>> tail = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<TailState> state = new ReadOnlyObjectWrapper<>(new TailState.Off());
    private final ReadOnlyLongWrapper rate = new ReadOnlyLongWrapper();
    private final ObjectProperty<Duration> back = new SimpleObjectProperty<>(Duration.ofMinutes(15));
    private final ObjectProperty<String> pattern = new SimpleObjectProperty<>("");
    private final Rate counts = new Rate();
    private AtomicReference<TailState> told = new AtomicReference<>(new TailState.Off());
    private AtomicLong fresh = new AtomicLong();

    /**
     * What it works with.
     *
     * @param arn of a group by its name, where its own is not known
     */
    public record Parts(
            TailGateway gateway, SearchGateway before, Scope scope, Clock clock, UnaryOperator<String> arn) {}

    public TailModel(Parts parts, GroupsModel groups, LinesModel lines) {
        this.parts = parts;
        this.groups = groups;
        this.lines = lines;
        lines.follow().set(true);
        tail.subscribe(load -> look());
    }

    public LinesModel lines() {
        return lines;
    }

    /** How the tail stands: busy while it runs, failed where no further try helps. */
    public ObjectProperty<Load<Boolean>> tail() {
        return tail;
    }

    public ReadOnlyObjectProperty<TailState> state() {
        return state.getReadOnlyProperty();
    }

    /** Lines that came within the last minute. */
    public ReadOnlyLongProperty rate() {
        return rate.getReadOnlyProperty();
    }

    /** How much of the past is read first; takes effect at the next start. */
    public ObjectProperty<Duration> back() {
        return back;
    }

    /** Which lines come at all, as CloudWatch Logs has patterns; empty: all. Takes effect at the next start. */
    public ObjectProperty<String> pattern() {
        return pattern;
    }

    public boolean isRunning() {
        return tail.get() instanceof Load.Busy;
    }

    /** Begins anew, with the groups that are chosen; without any it ends. */
    public void start() {
        parts.scope().cancel(tail);
        lines.clear();
        lines.follow().set(true);
        AtomicReference<TailState> begun = new AtomicReference<>(new TailState.Connecting());
        told = begun;
        if (groups.chosen().get().isEmpty()) {
            begun.set(new TailState.Off());
            tail.set(Load.idle());
            look();
            return;
        }
        List<String> arns = groups.looked().stream()
                .map(group -> group.arn().orElseGet(() -> parts.arn().apply(group.name())))
                .toList();
        List<String> names = groups.looked().stream().map(LogGroup::name).toList();
        String wanted = pattern.get().strip();
        Duration past = back.get();
        Kept kept = lines.kept();
        int epoch = kept.epoch();
        AtomicLong came = new AtomicLong();
        fresh = came;
        parts.scope().load(Text.tr("Live tail"), tail, progress -> {
            Into into = new Into(kept, epoch, begun, came, progress);
            Backlog backlog = new Backlog(parts.before(), names, wanted, past);
            parts.gateway().follow(arns, wanted, backlog.before(into, parts.clock()));
            return true;
        });
    }

    /** Ends it; the lines stay. */
    public void stop() {
        told = new AtomicReference<>(new TailState.Off());
        parts.scope().cancel(tail);
        look();
    }

    /** Time passes, though no lines come. */
    public void tick() {
        rate.set(counts.lines(parts.clock().instant().getEpochSecond()));
    }

    private void look() {
        lines.arrived();
        counts.add(parts.clock().instant().getEpochSecond(), fresh.getAndSet(0));
        state.set(tail.get() instanceof Load.Busy ? told.get() : new TailState.Off());
        tick();
    }

    /**
     * Where lines go, on the thread that waits for them.
     *
     * @param fresh how many came by themselves: what was there before says nothing of how quickly lines come
     */
    private record Into(Kept kept, int epoch, AtomicReference<TailState> state, AtomicLong fresh, Progress progress)
            implements TailGateway.Sink {
        @Override
        public void state(TailState now) {
            state.set(now);
            // Nothing was added, and yet there is something to look at.
            progress.phase(Text.tr("following"), 0, 0);
        }

        @Override
        public void before(List<Arrival> some) {
            add(some);
        }

        @Override
        public void lines(List<Arrival> some) {
            fresh.addAndGet(some.stream().filter(line -> !line.note()).count());
            add(some);
        }

        private void add(List<Arrival> some) {
            kept.add(epoch, some);
            progress.add(
                    some.size(),
                    some.stream().mapToLong(line -> line.text().length()).sum());
        }
    }
}
