package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Configuration;
import dev.pilothouse.aws.cloudfront.Configurations;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
        configuration.subscribe(this::compare);
    }

    /** As it is now. */
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
                Text.tr("Configuration of {0}", distribution),
                configuration,
                progress -> configurations.read(distribution));
    }

    /** What is shown now is what was last seen. */
    void seen() {
        configuration
                .get()
                .shown()
                .ifPresent(now -> scope.load(
                        Text.tr("Seen"), comparison, progress -> store.acknowledge(Snapshot.of(now, clock.instant()))));
    }

    private void compare(Load<Configuration> load) {
        if (load instanceof Load.Ready<Configuration> ready) {
            scope.load(
                    Text.tr("What changed"),
                    comparison,
                    progress -> store.compare(Snapshot.of(ready.value(), clock.instant())));
        }
    }
}
