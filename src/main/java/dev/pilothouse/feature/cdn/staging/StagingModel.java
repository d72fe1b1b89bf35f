package dev.pilothouse.feature.cdn.staging;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** A distribution's continuous deployment: how it is set, what it is to be set to, and its end. Screen thread only. */
public final class StagingModel {
    private final StagingGateway gateway;
    private final Scope scope;
    private final Workspace workspace;
    private final ObjectProperty<Load<Optional<Staging>>> staging = new SimpleObjectProperty<>(Load.idle());
    private final EnteredTraffic entered = new EnteredTraffic();
    private final StringProperty typedName = new SimpleStringProperty("");
    private Runnable whenChanged = () -> {};

    public StagingModel(StagingGateway gateway, Scope scope, Workspace workspace) {
        this.gateway = gateway;
        this.scope = scope;
        this.workspace = workspace;
        staging.subscribe(load -> {
            if (load instanceof Load.Ready<Optional<Staging>>(Optional<Staging> read, var at)) {
                read.ifPresent(this::fill);
            }
        });
    }

    ObjectProperty<Load<Optional<Staging>>> staging() {
        return staging;
    }

    /** What it is to be set to. */
    EnteredTraffic entered() {
        return entered;
    }

    StringProperty typedName() {
        return typedName;
    }

    Workspace workspace() {
        return workspace;
    }

    /** The name to be typed before a promotion: the distribution's id, in production. */
    Optional<String> typed() {
        return workspace.environment() == Environment.PRODUCTION
                ? Optional.of(gateway.distribution())
                : Optional.empty();
    }

    /** Reads it again. */
    public void refresh() {
        scope.load(Text.tr("Continuous deployment"), staging, progress -> gateway.read());
    }

    /** Something is done after each change, which is then on its way to the edges. */
    public void whenChanged(Runnable then) {
        whenChanged = then;
    }

    private void changed() {
        refresh();
        whenChanged.run();
    }

    /** What is there, where the distribution has it. */
    Optional<Staging> shown() {
        return staging.get().shown().flatMap(read -> read);
    }

    private void fill(Staging read) {
        entered.fill(read);
        typedName.set("");
    }

    ObservableValue<Optional<String>> settingObstacle() {
        return Bindings.createObjectBinding(
                this::notToSet,
                Stream.concat(Stream.of(staging), Stream.of(entered.all())).toArray(Observable[]::new));
    }

    private Optional<String> notToSet() {
        Optional<Staging> now = shown();
        if (now.flatMap(Staging::staging).isEmpty()) {
            return Optional.of(Text.tr("There is no staging distribution."));
        }
        if (entered.wrong().isPresent()) {
            return entered.wrong();
        }
        return now.get().enabled() == entered.enabled().get()
                        && now.get().traffic().equals(entered.traffic())
                ? Optional.of(Text.tr("It is set so already."))
                : Optional.empty();
    }

    /** Sets what was entered. */
    void set(Permit permit) {
        Staging read = shown().orElseThrow();
        Traffic traffic = entered.traffic().orElseThrow();
        boolean on = entered.enabled().get();
        lookAfter(scope.run(
                permit,
                StagingChanges.set(read, on, traffic),
                progress -> gateway.set(read, on, traffic, permit),
                StagingChanges::set,
                version -> changed()));
    }

    ObservableValue<Optional<String>> promotionObstacle() {
        return Bindings.createObjectBinding(this::notToPromote, staging, typedName);
    }

    private Optional<String> notToPromote() {
        if (shown().flatMap(Staging::staging).isEmpty()) {
            return Optional.of(Text.tr("There is no staging distribution."));
        }
        Optional<Staging.Compared.Known> known = shown().flatMap(Staging::known);
        if (known.isEmpty()) {
            return Optional.of(Text.tr("What it would change is not known."));
        }
        if (known.get().differences().isEmpty()) {
            return Optional.of(Text.tr("Both distributions are set up alike."));
        }
        return typed().filter(name -> !name.equals(typedName.get())).map(name -> Text.tr("Type {0} first.", name));
    }

    /** Gives the primary distribution the staging one's configuration. */
    void promote(Permit permit) {
        Staging read = shown().orElseThrow();
        lookAfter(scope.run(
                permit,
                StagingChanges.promote(read),
                progress -> gateway.promote(read, permit),
                StagingChanges::promoted,
                done -> changed()));
    }

    // What was refused was refused by something newer than what is shown, and of the rest nobody knows.
    private void lookAfter(Job job) {
        job.state().subscribe(state -> {
            if (state instanceof Job.State.Ended) {
                changed();
            }
        });
    }
}
