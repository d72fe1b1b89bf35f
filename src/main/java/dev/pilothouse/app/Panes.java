package dev.pilothouse.app;

import dev.pilothouse.core.Navigator;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Commands;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.View;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The panes of one session: which there are, which are open, which one is shown. Screen thread only. */
final class Panes implements Navigator, Commands.Panes, AutoCloseable {
    /** The pane on screen. */
    record Shown(Feature feature, Place place, View view) {}

    private final List<Feature> features;
    private final BiFunction<Feature, Place, View> opener;
    private final Notices notices;
    private final Map<String, Shown> open = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    Panes(List<Feature> features, BiFunction<Feature, Place, View> opener, Notices notices) {
        this.features =
                features.stream().sorted(Comparator.comparing(Feature::group)).toList();
        this.opener = opener;
        this.notices = notices;
    }

    /** In the order of the rail. */
    List<Feature> features() {
        return features;
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownPane() {
        return shown.getReadOnlyProperty();
    }

    /** What waits in the open ones to be saved, in sentences. */
    List<String> waiting() {
        return open.values().stream()
                .flatMap(pane -> pane.view().waiting().stream())
                .toList();
    }

    @Override
    public List<Action> actions() {
        return shown.get().map(pane -> pane.view().actions()).orElse(List.of());
    }

    @Override
    public void open(String pane) {
        go(Place.of(pane));
    }

    @Override
    public void go(Place place) {
        features.stream()
                .filter(feature -> feature.id().equals(place.pane()))
                .findFirst()
                .ifPresentOrElse(
                        feature -> show(feature, place),
                        () -> notices.info(Text.tr("There is no pane called “{0}”.", place.pane())));
    }

    @Override
    public void close() {
        open.values().forEach(pane -> pane.view().close());
        open.clear();
        shown.set(Optional.empty());
    }

    // A bare place brings an open pane back as it was left; the place that it was opened for leads there again; any
    // other opens it anew.
    private void show(Feature feature, Place place) {
        Shown before = open.get(feature.id());
        boolean asLeft = before != null && (place.equals(Place.of(feature.id())) || place.equals(before.place()));
        if (!asLeft) {
            Shown next = new Shown(feature, place, opener.apply(feature, place));
            open.put(feature.id(), next);
            Optional.ofNullable(before).ifPresent(old -> old.view().close());
        }
        Shown next = open.get(feature.id());
        shown.get().filter(now -> now != next).ifPresent(now -> now.view().onScreen(false));
        if (shown.get().filter(now -> now == next).isEmpty()) {
            shown.set(Optional.of(next));
            next.view().onScreen(true);
        }
        if (asLeft && !place.equals(Place.of(feature.id()))) {
            next.view().arriveAgain();
        }
    }
}
