package dev.pilothouse.core.work;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A job under way or ended; it outlives the view that asked for it. Screen thread only. */
final class LiveJob<T> implements Job {
    private final Tasks tasks;
    private final String title;
    private final boolean writes;
    private final Consumer<T> onSuccess;
    private final Instant started;
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(Standing.NONE);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Running());
    private final Meter meter;
    private final Run<T> run;

    LiveJob(Tasks tasks, String title, boolean writes, Work<T> work, Consumer<T> onSuccess) {
        this.tasks = tasks;
        this.title = title;
        this.writes = writes;
        this.onSuccess = onSuccess;
        this.started = tasks.teller.now();
        this.meter = new Meter(System::nanoTime, () -> tasks.screen.later(this::look));
        this.run = new Run<>(title, work, meter, ending -> tasks.screen.later(() -> end(ending)));
    }

    void start() {
        tasks.jobs.add(this);
        tasks.work.execute(run);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Instant started() {
        return started;
    }

    @Override
    public ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    @Override
    public boolean writes() {
        return writes;
    }

    @Override
    public void cancel() {
        run.cancel();
    }

    private void look() {
        standing.set(meter.standing());
    }

    private void end(Ending<T> ending) {
        look();
        switch (ending) {
            case Ending.Came<T>(T value) -> succeed(value);
            case Ending.Broke<T>(Throwable failure, boolean cancelled) -> fail(failure, cancelled);
        }
    }

    private void succeed(T value) {
        try {
            onSuccess.accept(value);
        } catch (Throwable failure) {
            tasks.teller.brokenShowing(title, failure, writes ? Outcome.DONE : Outcome.NOT_DONE);
        }
        state.set(new State.Done(tasks.teller.now(), standing.get().note()));
    }

    // A read that the person stopped is no news; a change always is, for nobody knows what became of it.
    private void fail(Throwable failure, boolean cancelled) {
        Fault told = cancelled ? tasks.teller.stopped(title, failure, writes) : tasks.teller.explain(title, failure);
        Fault fault = writes ? told : told.ofReading();
        // First the notice: where the failure is shown in its place it is taken back.
        if (writes || !cancelled) {
            tasks.teller.tell(title, fault);
        }
        state.set(new State.Ended(tasks.teller.now(), fault, cancelled));
    }
}
