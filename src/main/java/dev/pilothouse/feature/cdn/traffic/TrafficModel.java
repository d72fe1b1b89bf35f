package dev.pilothouse.feature.cdn.traffic;

import dev.pilothouse.core.Event;
import dev.pilothouse.core.Releases;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.ui.chart.Range;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the distribution's visitors did over time, and what was released meanwhile. Screen thread only. */
public final class TrafficModel {
    private final TrafficGateway gateway;
    private final Releases released;
    private final Scope scope;
    private final Clock clock;
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.HOUR);
    private final ObjectProperty<Load<Traffic>> traffic = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<List<Event>>> releases = new SimpleObjectProperty<>(Load.idle());

    public TrafficModel(TrafficGateway gateway, Releases released, Scope scope, Clock clock) {
        this.gateway = gateway;
        this.released = released;
        this.scope = scope;
        this.clock = clock;
        range.subscribe((before, now) -> readTraffic());
    }

    ObjectProperty<Range> range() {
        return range;
    }

    /** What it was in the chosen time. */
    public ObjectProperty<Load<Traffic>> traffic() {
        return traffic;
    }

    /** The releases of the longest time that can be chosen. */
    ObjectProperty<Load<List<Event>>> releases() {
        return releases;
    }

    /** Reads both; five metrics are asked for, and never by itself: each costs a little. */
    public void refresh() {
        readTraffic();
        readReleases();
    }

    private void readTraffic() {
        Range wanted = range.get();
        scope.load(Text.tr("Traffic"), traffic, progress -> gateway.read(wanted, clock.instant()));
    }

    private void readReleases() {
        scope.load(
                Text.tr("Releases"),
                releases,
                progress -> released.since(clock.instant().minus(Range.WEEK.length())));
    }
}
