package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.undo.Changes;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** How many copies of one function may run at once, and how many wait ready. Screen thread only. */
public final class ConcurrencyModel {
    private static final String FEATURE = "functions";
    private final String function;
    private final SetupGateway gateway;
    private final Scope scope;
    private final Changes changes;
    private final ObjectProperty<Load<Concurrency>> concurrency = new SimpleObjectProperty<>(Load.idle());
    private final StringProperty reserved = new SimpleStringProperty("");
    private final StringProperty qualifier = new SimpleStringProperty("");
    private final StringProperty ready = new SimpleStringProperty("");
    private final ObjectBinding<List<Difference>> differences = Bindings.createObjectBinding(
            () -> concurrency.get().shown().map(this::differences).orElse(List.of()),
            reserved,
            qualifier,
            ready,
            concurrency);
    private final ReadOnlyObjectWrapper<Optional<Job>> running = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Something as it is and as it will be, in words. */
    record Difference(String name, String before, String after) {}

    public ConcurrencyModel(String function, SetupGateway gateway, Scope scope, Changes changes) {
        this.changes = changes;
        this.function = function;
        this.gateway = gateway;
        this.scope = scope;
        concurrency.subscribe(load -> {
            if (load instanceof Load.Ready<Concurrency> read) {
                reserved.set(read.value().reserved().map(String::valueOf).orElse(""));
                showReady();
            }
        });
        qualifier.subscribe((before, now) -> showReady());
    }

    ObjectProperty<Load<Concurrency>> concurrency() {
        return concurrency;
    }

    /** How many may run at most; empty text: as many as the account has left. */
    StringProperty reserved() {
        return reserved;
    }

    /** The alias or version for which copies wait ready. */
    StringProperty qualifier() {
        return qualifier;
    }

    /** How many wait ready for it; 0: none. */
    StringProperty ready() {
        return ready;
    }

    public void refresh() {
        scope.load(Text.tr("Copies of {0}", function), concurrency, progress -> gateway.concurrency(function));
    }

    ObservableValue<Optional<String>> unreservable() {
        return Bindings.createObjectBinding(
                () -> {
                    if (!reserved.get().isBlank() && number(reserved.get()).isEmpty()) {
                        return Optional.of(Text.tr("The number of copies is a whole number, or nothing."));
                    }
                    return obstacle(concurrency
                            .get()
                            .shown()
                            .map(now -> now.reserved().equals(number(reserved.get())))
                            .orElse(true));
                },
                reserved,
                concurrency,
                running);
    }

    ObservableValue<Optional<String>> unprovidable() {
        return Bindings.createObjectBinding(
                () -> {
                    if (qualifier.get().isEmpty()) {
                        return Optional.of(
                                Text.tr("Choose an alias or a version: the newest code has no ready copies."));
                    }
                    if (number(ready.get()).isEmpty()) {
                        return Optional.of(Text.tr("The number of copies is a whole number."));
                    }
                    return obstacle(concurrency
                            .get()
                            .shown()
                            .map(now -> now.provisioned(qualifier.get())
                                    == number(ready.get()).orElse(0))
                            .orElse(true));
                },
                qualifier,
                ready,
                concurrency,
                running);
    }

    /** What is typed and not there yet. */
    ObservableValue<List<Difference>> differences() {
        return differences;
    }

    private List<Difference> differences(Concurrency now) {
        List<Difference> all = new ArrayList<>();
        Optional<Integer> most = number(reserved.get());
        if ((most.isPresent() || reserved.get().isBlank()) && !most.equals(now.reserved())) {
            all.add(new Difference(Text.tr("copies at most"), limit(now.reserved()), limit(most)));
        }
        int before = now.provisioned(qualifier.get());
        number(ready.get())
                .filter(wanted -> !qualifier.get().isEmpty() && wanted != before)
                .ifPresent(wanted -> all.add(new Difference(
                        Text.tr("copies ready for {0}", qualifier.get()),
                        String.valueOf(before),
                        String.valueOf(wanted))));
        return all;
    }

    private static String limit(Optional<Integer> copies) {
        return copies.map(String::valueOf).orElse(Text.tr("no limit"));
    }

    /** Lets as many run as is typed. */
    void reserve(Permit permit) {
        Optional<Integer> before = concurrency.get().shown().flatMap(Concurrency::reserved);
        Optional<Integer> wanted = number(reserved.get());
        String title = wanted.map(many -> Text.tr("Let {0} run {1} copies at most", function, many))
                .orElse(Text.tr("Let {0} run as many copies as the account has left", function));
        Change change = Change.of(FEATURE, title)
                .to(function, List.of(Text.tr("reserved copies")))
                .reversible(ConcurrencyUndo.RESERVED, 1, () -> ConcurrencyUndo.kept(before, wanted));
        run(permit, change, () -> gateway.reserve(function, wanted, permit));
    }

    /** Has as many wait ready as is typed. */
    void provision(Permit permit) {
        String name = qualifier.get();
        int wanted = number(ready.get()).orElseThrow();
        int before = concurrency.get().shown().map(now -> now.provisioned(name)).orElse(0);
        Change change = Change.of(FEATURE, Text.tr("Keep {0} copies of {1}:{2} ready", wanted, function, name))
                .to(function + ":" + name, List.of(Text.tr("ready copies")))
                .reversible(
                        ConcurrencyUndo.READY, 1, () -> ConcurrencyUndo.kept(Optional.of(before), Optional.of(wanted)));
        run(permit, change, () -> gateway.provision(function, name, wanted, permit));
    }

    private void run(Permit permit, Change change, Runnable work) {
        Job job = changes.run(
                permit,
                change,
                progress -> {
                    work.run();
                    return change.title();
                },
                new Changes.Telling<>() {
                    @Override
                    public String words(String title) {
                        return Text.tr("Done: {0}.", title);
                    }

                    @Override
                    public void look(String title) {
                        refresh();
                    }
                });
        running.set(Optional.of(job).filter(Job::running));
        job.state().subscribe(state -> {
            if (!(state instanceof Job.State.Running)) {
                running.set(Optional.empty());
            }
        });
    }

    private Optional<String> obstacle(boolean same) {
        if (running.get().isPresent()) {
            return Optional.of(Text.tr("A change is under way."));
        }
        return same ? Optional.of(Text.tr("Nothing was changed.")) : Optional.empty();
    }

    private void showReady() {
        if (!qualifier.get().isEmpty()) {
            concurrency.get().shown().ifPresent(now -> ready.set(String.valueOf(now.provisioned(qualifier.get()))));
        }
    }

    private static Optional<Integer> number(String text) {
        return text.strip().matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }
}
