package dev.pilothouse.feature.cdn.staging;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
    private final BooleanProperty enabled = new SimpleBooleanProperty();
    private final BooleanProperty byHeader = new SimpleBooleanProperty();
    private final StringProperty percent = new SimpleStringProperty("");
    private final StringProperty header = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
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

    /** Whether requests are to go to the staging distribution. */
    BooleanProperty enabled() {
        return enabled;
    }

    /** Whether those with a header, and not a share of all. */
    BooleanProperty byHeader() {
        return byHeader;
    }

    /** The share, as it was typed. */
    StringProperty percent() {
        return percent;
    }

    StringProperty header() {
        return header;
    }

    StringProperty value() {
        return value;
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
        enabled.set(read.enabled());
        typedName.set("");
        switch (read.traffic().orElse(new Traffic.Share(5, Optional.empty()))) {
            case Traffic.Share share -> {
                byHeader.set(false);
                percent.set(Double.toString(share.percent()).replaceFirst("\\.0$", ""));
            }
            case Traffic.Header named -> {
                byHeader.set(true);
                header.set(named.name());
                value.set(named.value());
            }
        }
    }

    /** What was entered; empty where the share is no number. */
    Optional<Traffic> entered() {
        if (byHeader.get()) {
            return Optional.of(
                    new Traffic.Header(header.get().strip(), value.get().strip()));
        }
        Optional<Traffic.Sticky> sticky = shown().flatMap(Staging::traffic)
                .flatMap(traffic -> traffic instanceof Traffic.Share share ? share.sticky() : Optional.empty());
        return Optional.of(percent.get().strip())
                .filter(text -> text.matches("\\d{1,2}(\\.\\d{1,2})?"))
                .map(text -> new Traffic.Share(Double.parseDouble(text), sticky));
    }

    ObservableValue<Optional<String>> settingObstacle() {
        return Bindings.createObjectBinding(this::notToSet, staging, enabled, byHeader, percent, header, value);
    }

    private Optional<String> notToSet() {
        Optional<Staging> now = shown();
        if (now.flatMap(Staging::staging).isEmpty()) {
            return Optional.of(Text.tr("There is no staging distribution."));
        }
        Optional<Traffic> wanted = entered();
        if (wanted.isEmpty()) {
            return Optional.of(Text.tr("A share is more than 0 % and at most 15 %."));
        }
        if (wanted.get().wrong().isPresent()) {
            return wanted.get().wrong();
        }
        return now.get().enabled() == enabled.get() && now.get().traffic().equals(wanted)
                ? Optional.of(Text.tr("It is set so already."))
                : Optional.empty();
    }

    /** Sets what was entered. */
    void set(Permit permit) {
        Staging read = shown().orElseThrow();
        Traffic traffic = entered().orElseThrow();
        boolean on = enabled.get();
        scope.run(
                permit,
                StagingChanges.set(read, on, traffic),
                progress -> gateway.set(read, on, traffic, permit),
                StagingChanges::set,
                version -> changed());
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
        scope.run(
                permit,
                StagingChanges.promote(read),
                progress -> {
                    gateway.promote(read, permit);
                    return read;
                },
                done -> changed());
    }
}
