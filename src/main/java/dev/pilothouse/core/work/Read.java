package dev.pilothouse.core.work;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;

/** One read into one target; says nothing once silenced. Screen thread only. */
final class Read<T> {
    private final Tasks tasks;
    private final String title;
    private final ObjectProperty<Load<T>> target;
    private final Run<T> run;
    private boolean silenced;

    Read(Tasks tasks, String title, ObjectProperty<Load<T>> target, Work<T> work) {
        this.tasks = tasks;
        this.title = title;
        this.target = target;
        this.run = new Run<>(
                title,
                progress -> Objects.requireNonNull(work.run(progress), title),
                Progress.NONE,
                ending -> tasks.screen.later(() -> show(ending)));
    }

    void start() {
        target.set(new Load.Busy<>(target.get().shown()));
        tasks.work.execute(run);
    }

    void silence() {
        silenced = true;
        run.cancel();
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
