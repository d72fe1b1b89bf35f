package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.functions.settings.FunctionSettings;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import dev.pilothouse.feature.functions.shape.ShapeGateway;
import dev.pilothouse.ui.code.CodeModel;
import dev.pilothouse.ui.code.JsonCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Running one function, and what came of it. Screen thread only. */
public final class InvokeModel {
    /** A line that is silent for longer is often cut on the way (about 350 s where AWS itself translates addresses). */
    static final Duration SILENT = Duration.ofMinutes(5);

    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration AFTER = Duration.ofSeconds(30);

    private final FunctionShape shape;
    private final Caution caution;
    private final Parts parts;
    private final CodeModel<String> event;
    private final StringProperty eventName = new SimpleStringProperty("");
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.WAIT);
    private final Target target;
    private final HistoryModel history;
    private final ObjectProperty<Load<Told>> trying = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<Optional<Told>> told = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Job>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper soFar = new ReadOnlyStringWrapper("");
    private String written = "{}";

    /** What it needs of the pane. */
    public record Parts(
            InvokeGateway gateway,
            ShapeGateway shapes,
            HistoryStore history,
            Scope scope,
            Prompts prompts,
            Workspace workspace,
            Clock clock) {}

    public InvokeModel(FunctionShape shape, FunctionSettings settings, Parts parts) {
        this.shape = shape;
        this.caution = new Caution(shape, settings, parts.workspace().environment(), parts.shapes(), parts.scope());
        this.parts = parts;
        this.history = new HistoryModel(shape.name(), parts.history(), parts.scope());
        this.target = new Target(shape, settings.alias(), parts.shapes(), parts.scope());
        this.event = new CodeModel<>(parts.scope(), JsonCheck::read);
        event.onRead(text -> written = text);
        event.show(written);
        trying.subscribe(this::tried);
        history.read();
    }

    FunctionShape shape() {
        return shape;
    }

    /** The event, as it is written. */
    public CodeModel<String> event() {
        return event;
    }

    /** Puts an event in place of the one that is written. */
    public void write(String json) {
        written = json;
        event.show(json);
        eventName.set("");
    }

    /** What the event is called that was chosen last; empty after another took its place. */
    StringProperty eventName() {
        return eventName;
    }

    /** The event that would be sent; empty while something is wrong with it. */
    public Optional<String> wanted() {
        return event.finish() ? Optional.of(written) : Optional.empty();
    }

    /** The alias or version that is invoked; empty: the newest code. */
    public ObjectProperty<Optional<String>> qualifier() {
        return target.qualifier();
    }

    public ObjectProperty<Mode> mode() {
        return mode;
    }

    /** What is known of the last invocation. */
    public ReadOnlyObjectProperty<Optional<Told>> told() {
        return told.getReadOnlyProperty();
    }

    /** What runs since the button was pressed. */
    ReadOnlyObjectProperty<Optional<Job>> running() {
        return running.getReadOnlyProperty();
    }

    /** What was invoked before from this computer. */
    HistoryModel history() {
        return history;
    }

    /** What came so far of an answer that is read while it is written; of a long one the end. */
    ReadOnlyStringProperty soFar() {
        return soFar.getReadOnlyProperty();
    }

    /** How the chosen alias or version is made; the newest code where nobody knows. */
    public FunctionShape chosen() {
        return target.chosen();
    }

    /** What its answer costs, by the region's price. */
    public Price price() {
        return Price.in(parts.workspace().region(), chosen().code().arm());
    }

    /** Whether it may run so long that a silent line is cut before it answers. */
    ObservableValue<Boolean> silent() {
        return Bindings.createBooleanBinding(
                () -> mode.get() == Mode.WAIT && chosen().limits().time().compareTo(SILENT) > 0, mode, target.made());
    }

    /** Why nothing can be invoked now; empty where it can. */
    public ObservableValue<Optional<String>> obstacle() {
        return Bindings.createObjectBinding(
                () -> running.get().isPresent()
                        ? Optional.of(Text.tr("An invocation is under way."))
                        : event.mark()
                                .getValue()
                                .map(mark -> Text.tr("The event is not JSON: see line {0}.", mark.line())),
                running,
                event.mark());
    }

    /** Why it asks before it runs the function; empty where it doesn’t. */
    Optional<String> caution() {
        return caution.why();
    }

    /** Runs the function, after asking where that was wished for. */
    public void invoke(Permit permit) {
        wanted().filter(json -> running.get().isEmpty()).ifPresent(json -> {
            Invocation invocation = new Invocation(shape.name(), qualifier().get(), mode.get(), json);
            caution()
                    .ifPresentOrElse(
                            why -> parts.prompts()
                                    .confirm(
                                            InvocationChange.question(
                                                    invocation,
                                                    parts.workspace().environment(),
                                                    why),
                                            () -> send(invocation, permit)),
                            () -> send(invocation, permit));
        });
    }

    /** Asks Lambda whether it might run; nothing does. */
    public void dryRun() {
        wanted().ifPresent(json -> {
            Invocation invocation = new Invocation(shape.name(), qualifier().get(), Mode.WAIT, json);
            parts.scope().load(Text.tr("Dry run of {0}", invocation.target()), trying, progress -> {
                parts.gateway().dryRun(invocation);
                return new Told.Allowed(invocation);
            });
        });
    }

    /** Brings an invocation of the history back, to be sent again or looked at. */
    public void recall(Past past) {
        past.event().ifPresent(this::write);
        qualifier().set(past.qualifier());
        mode.set(past.mode());
    }

    /** Why what is chosen of the history can't be sent once more now; empty where it can. */
    ObservableValue<Optional<String>> unrepeatable() {
        return Bindings.createObjectBinding(
                () -> running.get()
                        .map(job -> Text.tr("An invocation is under way."))
                        .or(history::unrepeatable),
                running,
                history.chosen());
    }

    /** Sends what is chosen of the history once more, asking as for any invocation. */
    void again(Permit permit) {
        history.chosen().get().ifPresent(past -> {
            recall(past);
            invoke(permit);
        });
    }

    /** Reads the chosen version's settings again. */
    public void refresh() {
        target.read();
    }

    /** While something may still arrive in the log for an invocation: its window. */
    Duration window() {
        return chosen().limits().time().plus(AFTER);
    }

    private void send(Invocation invocation, Permit permit) {
        Instant sent = parts.clock().instant();
        Duration limit = target.limit();
        AtomicReference<String> arriving = new AtomicReference<>("");
        soFar.set("");
        told.set(Optional.of(new Told.Running(invocation, sent)));
        Job job = parts.scope()
                .run(
                        permit,
                        InvocationChange.of(invocation),
                        progress -> run(invocation, limit, permit, new Arrival(sent, arriving, progress)),
                        InvocationChange::effect,
                        answer -> told.set(Optional.of(new Told.Answered(invocation, answer))));
        running.set(Optional.of(job).filter(Job::running));
        job.standing().subscribe(standing -> soFar.set(arriving.get()));
        job.state().subscribe(state -> ended(invocation, sent, state));
    }

    /** How an answer comes in: since when, what so far, and who is told that there is more. */
    private record Arrival(Instant sent, AtomicReference<String> soFar, Progress progress) {
        void more(String end, int bytes) {
            soFar.set(end);
            progress.add(0, bytes);
        }
    }

    private Answer run(Invocation invocation, Duration limit, Permit permit, Arrival arrival) {
        try {
            Answer answer = parts.gateway().invoke(invocation, limit, permit, arrival::more);
            history.keep(Past.of(invocation, answer), arrival.progress());
            return answer;
        } catch (Refused e) {
            history.keep(Past.of(invocation, arrival.sent(), e.fault()), arrival.progress());
            throw e;
        }
    }

    private void ended(Invocation invocation, Instant sent, Job.State state) {
        if (state instanceof Job.State.Running) {
            return;
        }
        running.set(Optional.empty());
        if (state instanceof Job.State.Ended ended) {
            told.set(Optional.of(
                    ended.fault().outcome() == Outcome.NOT_DONE
                            ? new Told.NotRun(invocation, ended.fault())
                            : unknown(invocation, sent, ended.fault())));
        }
        history.read();
    }

    private Told unknown(Invocation invocation, Instant sent, Fault fault) {
        Instant now = parts.clock().instant();
        Instant latest = sent.plus(window());
        return new Told.Unknown(invocation, fault, sent.minus(BEFORE), latest.isAfter(now) ? latest : now);
    }

    private void tried(Load<Told> load) {
        switch (load) {
            case Load.Ready<Told> ready -> told.set(Optional.of(ready.value()));
            case Load.Failed<Told> failed ->
                told.set(Optional.of(new Told.NotRun(
                        new Invocation(shape.name(), qualifier().get(), Mode.WAIT, written), failed.fault())));
            case Load.Idle<Told> idle -> {}
            case Load.Busy<Told> busy -> {}
        }
    }
}
