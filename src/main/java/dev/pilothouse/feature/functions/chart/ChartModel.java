package dev.pilothouse.feature.functions.chart;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.functions.version.Versions;
import dev.pilothouse.ui.chart.Range;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What one function did over time. Screen thread only. */
public final class ChartModel {
    private final String function;
    private final Parts parts;
    private final Supplier<Optional<Versions>> versions;
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.HOUR);
    private final ObjectProperty<Load<Charts>> charts = new SimpleObjectProperty<>(Load.idle());

    /** What it needs of the pane. */
    public record Parts(ChartGateway gateway, Deployments deployments, Scope scope, Clock clock) {}

    /** @param versions as far as they are known */
    public ChartModel(String function, Supplier<Optional<Versions>> versions, Parts parts) {
        this.function = function;
        this.versions = versions;
        this.parts = parts;
        range.subscribe((before, now) -> refresh());
    }

    ObjectProperty<Range> range() {
        return range;
    }

    ObjectProperty<Load<Charts>> charts() {
        return charts;
    }

    /** Reads them; each reading asks for seven metrics. */
    public void refresh() {
        Range wanted = range.get();
        Optional<Versions> known = versions.get();
        parts.scope()
                .load(
                        Text.tr("Charts of {0}", function),
                        charts,
                        progress -> parts.gateway()
                                .read(
                                        function,
                                        wanted,
                                        parts.clock().instant(),
                                        parts.deployments().of(function, known)));
    }
}
