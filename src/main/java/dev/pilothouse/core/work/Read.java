package dev.pilothouse.core.work;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;

/** One read into one target; says nothing once silenced. Screen thread only. */
final class Read<T> {
    private final Tasks tasks;
    private final String title;
    private final ObjectProperty<Load<T>> target;
    private final Meter meter;
    private final Run<T> run;
    private Load<T> before = Load.idle();
    private boolean silenced;

    Read(Tasks tasks, String title, ObjectProperty<Load<T>> target, Work<T> work) {
        this.tasks = tasks;
        this.title = title;
        this.target = target;
        this.meter = new Meter(System::nanoTime, () -> tasks.screen.later(this::look));
        this.run = new Run<>(
                title,
                progress -> Objects.requireNonNull(work.run(progress), title),
                meter,
                ending -> tasks.screen.later(() -> show(ending)));
    }

    void start() {
        Load<T> now = target.get();
        // Where it takes the place of another read, there is no knowing when what is shown was read.
        before = now instanceof Load.Busy<T> busy
                ? busy.previous().<Load<T>>map(this::ready).orElseGet(Load::idle)
                : now;
        target.set(new Load.Busy<>(now.shown(), Standing.NONE));
        tasks.work.execute(run);
    }

    /** Stops it, unless it has ended; its target shows what it showed before. */
    void cancel() {
        silence();
        if (target.get() instanceof Load.Busy) {
            target.set(before);
        }
    }

    void silence() {
        silenced = true;
        run.cancel();
    }

    private void look() {
        if (!silenced && target.get() instanceof Load.Busy<T> busy) {
            target.set(new Load.Busy<>(busy.previous(), meter.standing()));
        }
    }

    private void show(Ending<T> ending) {
        if (silenced) {
            return;
        }
        target.set(
                switch (ending) {
                    case Ending.Came<T>(T value) -> ready(value);
                    case Ending.Broke<T>(Throwable failure, boolean cancelled) ->
                        new Load.Failed<>(
                                tasks.teller.explain(title, failure).ofReading(),
                                target.get().shown());
                });
    }

    private Load<T> ready(T value) {
        return new Load.Ready<>(value, tasks.teller.now());
    }
}
