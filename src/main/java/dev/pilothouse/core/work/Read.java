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
        target.set(new Load.Busy<>(target.get().shown(), Standing.NONE));
        tasks.work.execute(run);
    }

    /** Stops it; what it was about is shown as it was before. */
    void cancel() {
        silence();
        target.set(target.get()
                .shown()
                .<Load<T>>map(value -> new Load.Ready<>(value, tasks.teller.now()))
                .orElseGet(Load::idle));
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
                    case Ending.Came<T>(T value) -> new Load.Ready<>(value, tasks.teller.now());
                    case Ending.Broke<T>(Throwable failure, boolean cancelled) ->
                        new Load.Failed<>(
                                tasks.teller.explain(title, failure),
                                target.get().shown());
                });
    }
}
