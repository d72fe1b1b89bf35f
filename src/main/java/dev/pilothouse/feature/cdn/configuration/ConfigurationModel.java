package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Configuration;
import dev.pilothouse.aws.cloudfront.Configurations;
import dev.pilothouse.aws.cloudfront.Related;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** All that is set of one distribution, and what changed since it was last seen. Screen thread only. */
public final class ConfigurationModel {
    private final String distribution;
    private final Configurations configurations;
    private final SeenStore store;
    private final Scope scope;
    private final Clock clock;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Load<Configuration>> begun = new SimpleObjectProperty<>(Load.idle());
    private final Map<Related.Service, ObjectProperty<Load<List<Related>>>> parts =
            new EnumMap<>(Related.Service.class);
    private final ObjectProperty<Load<Configuration>> configuration = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Comparison>> comparison = new SimpleObjectProperty<>(Load.idle());

    /** @param distribution its id */
    public ConfigurationModel(
            String distribution, Configurations configurations, SeenStore store, Scope scope, Clock clock) {
        this.distribution = distribution;
        this.configurations = configurations;
        this.store = store;
        this.scope = scope;
        this.clock = clock;
        for (Related.Service service : Related.Service.values()) {
            ObjectProperty<Load<List<Related>>> found = new SimpleObjectProperty<>(Load.idle());
            parts.put(service, found);
            found.subscribe(load -> came());
        }
        begun.subscribe(this::began);
    }

    /** As it is now: at once without what it names, which comes part by part. */
    public ObjectProperty<Load<Configuration>> configuration() {
        return configuration;
    }

    /** Beside what was last seen. */
    ObjectProperty<Load<Comparison>> comparison() {
        return comparison;
    }

    /** How long its certificate is still good, where that is known. */
    public ObservableValue<Optional<Duration>> certificateLeft() {
        return configuration.map(load -> load.shown().flatMap(it -> CertificateCard.left(it, clock.instant())));
    }

    Instant now() {
        return clock.instant();
    }

    /** What a person looks for in it. */
    StringProperty filter() {
        return filter;
    }

    /** Reads it again, with all that it names. */
    public void refresh() {
        scope.load(
                Text.tr("Configuration of {0}", distribution), begun, progress -> configurations.begin(distribution));
    }

    /** What is shown now is what was last seen. */
    void seen() {
        configuration
                .get()
                .shown()
                .ifPresent(now -> scope.load(
                        Text.tr("Seen"), comparison, progress -> store.acknowledge(Snapshot.of(now, clock.instant()))));
    }

    private void began(Load<Configuration> load) {
        if (load instanceof Load.Ready<Configuration>(Configuration read, var at)) {
            parts.forEach((service, found) -> scope.load(
                    Text.tr("What {0} names", distribution), found, progress -> configurations.find(read, service)));
        }
        came();
    }

    // What was known of a part before stays until the newer comes.
    private void came() {
        configuration.set(
                switch (begun.get()) {
                    case Load.Idle<Configuration> idle -> idle;
                    case Load.Busy<Configuration> busy ->
                        new Load.Busy<>(configuration.get().shown(), busy.standing());
                    case Load.Failed<Configuration> failed ->
                        new Load.Failed<>(failed.fault(), configuration.get().shown());
                    case Load.Ready<Configuration>(Configuration read, var at) ->
                        new Load.Ready<>(read.with(found(read)), at);
                });
        if (begun.get() instanceof Load.Ready
                && parts.values().stream().allMatch(found -> found.get() instanceof Load.Ready)) {
            compare();
        }
    }

    private List<Related> found(Configuration read) {
        List<Related> found = new ArrayList<>();
        parts.forEach((service, load) -> {
            load.get().shown().ifPresent(found::addAll);
            if (load.get() instanceof Load.Failed<List<Related>> failed
                    && failed.previous().isEmpty()) {
                read.related().stream()
                        .filter(it -> it.kind().service() == service)
                        .map(it -> new Related(it.kind(), it.id(), new Related.Finding.Failed(failed.fault())))
                        .forEach(found::add);
            }
        });
        return found;
    }

    private void compare() {
        configuration
                .get()
                .shown()
                .ifPresent(now -> scope.load(
                        Text.tr("What changed"),
                        comparison,
                        progress -> store.compare(Snapshot.of(now, clock.instant()))));
    }
}
