package dev.pilothouse.feature.cdn;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.aws.cloudfront.Distributions;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.cdn.configuration.ConfigurationModel;
import dev.pilothouse.feature.cdn.invalidation.InvalidationModel;
import dev.pilothouse.feature.cdn.staging.StagingModel;
import dev.pilothouse.feature.cdn.traffic.TrafficModel;
import dev.pilothouse.feature.cdn.visitor.VisitorModel;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One distribution of the workspace: how it is set up, and what can be done with it. Screen thread only. */
final class CdnModel {
    private final CdnSettings settings;
    private final CdnSettings.Named named;
    private final Distributions distributions;
    private final Scope scope;
    private final Parts parts;
    private final ObjectProperty<Load<Distribution>> distribution = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Distribution.State>> state = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.DISTRIBUTION);

    /** What the pane does beside showing the distribution. */
    record Parts(
            InvalidationModel invalidations,
            VisitorModel visitor,
            TrafficModel traffic,
            ConfigurationModel configuration,
            StagingModel staging) {}

    CdnModel(CdnSettings settings, CdnSettings.Named named, Distributions distributions, Scope scope, Parts parts) {
        this.settings = settings;
        this.named = named;
        this.distributions = distributions;
        this.scope = scope;
        this.parts = parts;
        distribution.subscribe(load -> load.shown().ifPresent(this::known));
        state.subscribe(this::deployed);
        parts.staging().whenChanged(this::readSettings);
    }

    /** The distribution's id. */
    String id() {
        return named.id();
    }

    /** The ids of all distributions of the workspace. */
    List<String> ids() {
        return settings.distributions().stream().map(CdnSettings.Named::id).toList();
    }

    ObjectProperty<Load<Distribution>> distribution() {
        return distribution;
    }

    /** Whether it is still being deployed, as it was looked at since the distribution was read. */
    ObjectProperty<Load<Distribution.State>> state() {
        return state;
    }

    InvalidationModel invalidations() {
        return parts.invalidations();
    }

    VisitorModel visitor() {
        return parts.visitor();
    }

    TrafficModel traffic() {
        return parts.traffic();
    }

    ConfigurationModel configuration() {
        return parts.configuration();
    }

    StagingModel staging() {
        return parts.staging();
    }

    ObjectProperty<Tab> tab() {
        return tab;
    }

    /** Reads everything again. */
    void refresh() {
        readDistribution();
        parts.invalidations().refresh();
        parts.traffic().refresh();
        parts.configuration().refresh();
        parts.staging().refresh();
    }

    /** Reads how it is set up again. */
    void readDistribution() {
        scope.load(Text.tr("Distribution {0}", named.id()), distribution, progress -> distributions.read(named.id()));
    }

    /** Looks with one request whether the change has come to the edges; if so, everything that is set is read again. */
    void readState() {
        scope.load(Text.tr("State of {0}", named.id()), state, progress -> distributions.state(named.id()));
    }

    private void readSettings() {
        readDistribution();
        parts.configuration().refresh();
    }

    private void deployed(Load<Distribution.State> load) {
        if (load instanceof Load.Ready<Distribution.State> ready && ready.value() != Distribution.State.DEPLOYING) {
            readDistribution();
        }
    }

    /** Cancels the reads; what was begun runs on. */
    void close() {
        scope.close();
    }

    private void known(Distribution it) {
        parts.invalidations().distribution(it);
        parts.visitor().distribution(it);
    }
}
