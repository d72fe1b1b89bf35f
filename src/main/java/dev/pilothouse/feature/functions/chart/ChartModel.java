package dev.pilothouse.feature.functions.chart;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.functions.version.Alias;
import dev.pilothouse.feature.functions.version.Versions;
import dev.pilothouse.ui.chart.Range;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** What one function did over time. Screen thread only. */
public final class ChartModel {
    private final String function;
    private final Parts parts;
    private final ObservableValue<Optional<Versions>> versions;
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.HOUR);
    private final ObjectProperty<Optional<String>> alias = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Load<Charts>> charts = new SimpleObjectProperty<>(Load.idle());

    /** What it needs of the pane. */
    public record Parts(ChartGateway gateway, Deployments deployments, Scope scope, Clock clock) {}

    /** @param versions as far as they are known */
    public ChartModel(String function, ObservableValue<Optional<Versions>> versions, Parts parts) {
        this.function = function;
        this.versions = versions;
        this.parts = parts;
        range.subscribe((before, now) -> refresh());
        alias.subscribe((before, now) -> refresh());
    }

    ObjectProperty<Range> range() {
        return range;
    }

    /** Whose invocations count: those by this alias; empty: all of the function. */
    public ObjectProperty<Optional<String>> alias() {
        return alias;
    }

    /** The aliases that there are, by name. */
    ObservableValue<List<String>> aliases() {
        return versions.map(known -> known.map(Versions::aliases).orElse(List.of()).stream()
                .map(Alias::name)
                .sorted()
                .toList());
    }

    ObjectProperty<Load<Charts>> charts() {
        return charts;
    }

    /** Reads them; each reading asks for seven metrics. */
    public void refresh() {
        Range wanted = range.get();
        Optional<String> by = alias.get();
        Optional<Versions> known = versions.getValue();
        parts.scope()
                .load(
                        Text.tr("Charts of {0}", function),
                        charts,
                        progress -> parts.gateway()
                                .read(
                                        function,
                                        by,
                                        wanted,
                                        parts.clock().instant(),
                                        parts.deployments().of(function, by, known)));
    }
}
