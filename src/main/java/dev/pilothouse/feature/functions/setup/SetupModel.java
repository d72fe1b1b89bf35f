package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.undo.Changes;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** How one function is set up, and what becomes different. Screen thread only. */
public final class SetupModel {
    private static final String FEATURE = "functions";
    private final String function;
    private final Parts parts;
    private final ObjectProperty<Load<FunctionShape>> shape = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Wiring>> wiring = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Variable>> revealing = new SimpleObjectProperty<>(Load.idle());
    private final StringProperty memory = new SimpleStringProperty("");
    private final StringProperty seconds = new SimpleStringProperty("");
    private final ObservableList<Variable> variables = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<SetupPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Job>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Settings> read = Optional.empty();
    private Runnable changed = () -> {};

    /**
     * What it needs of the pane.
     *
     * @param reveal writes down that a variable is about to be shown: of which function, and which; blocking
     */
    public record Parts(
            SetupGateway gateway,
            WiringGateway wiring,
            Scope scope,
            Changes changes,
            BiConsumer<String, String> reveal) {}

    public SetupModel(String function, Parts parts) {
        this.function = function;
        this.parts = parts;
        shape.subscribe(load -> {
            if (load instanceof Load.Ready<FunctionShape> ready) {
                came(ready.value());
            }
        });
        revealing.subscribe(load -> {
            if (load instanceof Load.Ready<Variable> ready) {
                ready.value().hidden().set(false);
            }
        });
        memory.subscribe(this::look);
        seconds.subscribe(this::look);
    }

    String function() {
        return function;
    }

    /** How the function is made; read when its setup is looked at, and after every change. */
    public ObjectProperty<Load<FunctionShape>> shape() {
        return shape;
    }

    ObjectProperty<Load<Wiring>> wiring() {
        return wiring;
    }

    /** Why a variable can't be shown, if that is so. */
    ObjectProperty<Load<Variable>> revealing() {
        return revealing;
    }

    StringProperty memory() {
        return memory;
    }

    StringProperty seconds() {
        return seconds;
    }

    ObservableList<Variable> variables() {
        return variables;
    }

    /** What would become different; empty while what is typed is no number. */
    ReadOnlyObjectProperty<Optional<SetupPlan>> plan() {
        return plan.getReadOnlyProperty();
    }

    /** What waits to be saved, in a sentence. */
    public Optional<String> waiting() {
        return edited()
                ? Optional.of(
                        Text.tr("What you changed of the settings of {0} is not saved, and will be lost.", function))
                : Optional.empty();
    }

    /** Is told whenever something was changed from here. */
    public void whenChanged(Runnable told) {
        changed = told;
    }

    public void refresh() {
        readShape();
        parts.scope()
                .load(
                        Text.tr("Triggers of {0}", function),
                        wiring,
                        progress -> parts.wiring().read(function));
    }

    void readShape() {
        parts.scope()
                .load(
                        Text.tr("Settings of {0}", function),
                        shape,
                        progress -> parts.gateway().read(function));
    }

    /** Why nothing can be saved now; empty where it can. */
    ObservableValue<Optional<String>> obstacle() {
        return plan.flatMap(now -> running.map(job -> job.isPresent()
                ? Optional.of(Text.tr("A change is under way."))
                : twice().or(() -> now.map(it ->
                                it.steps().isEmpty() ? Optional.of(Text.tr("Nothing was changed.")) : it.problem())
                        .orElse(Optional.of(Text.tr("Memory and time limit are whole numbers."))))));
    }

    private Optional<String> twice() {
        Set<String> names = new HashSet<>();
        return variables.stream()
                .map(it -> it.name().get().strip())
                .filter(name -> !name.isEmpty() && !names.add(name))
                .findFirst()
                .map(name -> Text.tr("Two variables are called “{0}”.", Visible.line(name)));
    }

    /** Adds a variable without a name. */
    void add() {
        variables.add(watched(new Variable("", "", false)));
        look();
    }

    void remove(Variable variable) {
        variables.remove(variable);
        look();
    }

    /** Shows a variable's value, once that is written down. */
    void reveal(Variable variable) {
        String name = variable.name().get();
        parts.scope().load(Text.tr("Show {0}", name), revealing, progress -> {
            parts.reveal().accept(function, name);
            return variable;
        });
    }

    /** Puts back what was read. */
    void discard() {
        shape.get().shown().ifPresent(this::fill);
    }

    /** Saves what is different. */
    void save(Permit permit) {
        FunctionShape from = shape.get().shown().orElseThrow();
        SetupPlan wanted = plan.get().orElseThrow();
        Change change = Change.of(FEATURE, Text.tr("Change the settings of {0}", function))
                .to(function, wanted.names())
                .onlyIf(Text.tr("its revision is {0}", from.standing().revision()))
                .reversible(SettingsUndo.KIND, 1, () -> SettingsUndo.kept(wanted.before(), wanted.after()));
        follow(parts.changes()
                .run(
                        permit,
                        change,
                        progress -> parts.gateway().save(from, wanted.after(), permit, progress),
                        new Changes.Telling<>() {
                            @Override
                            public String words(FunctionShape saved) {
                                return Text.tr("The settings of {0} are saved.", function);
                            }

                            @Override
                            public void look(FunctionShape saved) {
                                // First what is there now: what was typed is no edit of it any more.
                                fill(saved);
                                refresh();
                                changed.run();
                            }
                        }));
    }

    // What somebody is just editing stays, on what is there now.
    private void came(FunctionShape now) {
        if (!edited()) {
            fill(now);
            return;
        }
        Settings fresh = Settings.of(now);
        Settings before = read.orElse(fresh);
        read = Optional.of(fresh);
        memory.set(Reread.number(memory.get(), before.memory(), fresh.memory()));
        seconds.set(Reread.number(seconds.get(), before.seconds(), fresh.seconds()));
        new Reread(before, fresh).variables(variables, this::watched);
        look();
    }

    private boolean edited() {
        return plan.get().map(it -> !it.steps().isEmpty()).orElse(!variables.isEmpty());
    }

    private void fill(FunctionShape shown) {
        Settings settings = Settings.of(shown);
        read = Optional.of(settings);
        variables.clear();
        memory.set(String.valueOf(settings.memory()));
        seconds.set(String.valueOf(settings.seconds()));
        settings.environment().forEach((name, value) -> variables.add(watched(new Variable(name, value, true))));
        plan.set(Optional.of(SetupPlan.between(settings, settings)));
    }

    private Variable watched(Variable variable) {
        variable.name().subscribe(this::look);
        variable.value().subscribe(this::look);
        return variable;
    }

    private void look() {
        shape.get()
                .shown()
                .ifPresent(now -> plan.set(typed().map(typed -> SetupPlan.between(Settings.of(now), typed))));
    }

    private Optional<Settings> typed() {
        Map<String, String> environment = new LinkedHashMap<>();
        variables.forEach(
                it -> environment.put(it.name().get().strip(), it.value().get()));
        return number(memory.get())
                .flatMap(megabytes -> number(seconds.get()).map(time -> new Settings(megabytes, time, environment)));
    }

    private static Optional<Integer> number(String text) {
        return text.strip().matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }

    private void follow(Job job) {
        running.set(Optional.of(job).filter(Job::running));
        job.state().subscribe(state -> {
            if (!(state instanceof Job.State.Running)) {
                running.set(Optional.empty());
            }
        });
    }
}
