package dev.pilothouse.feature.functions.event;

import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.undo.Changes;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.feature.functions.settings.FunctionsSettings;
import dev.pilothouse.feature.functions.settings.SavedEvent;
import dev.pilothouse.ui.code.PrettyJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import tools.jackson.core.type.TypeReference;

/** The events that a function can be invoked with. Screen thread only. */
public final class EventsModel {
    /** The person's own, of all functions. */
    static final Setting<List<SavedEvent>> OWN = Setting.of("functionEvents", new TypeReference<>() {}, List.of());

    private final String function;
    private final FunctionsSettings settings;
    private final SharedGateway gateway;
    private final Parts parts;
    private final ObjectProperty<List<SavedEvent>> own;
    private final ObjectProperty<Load<Optional<SharedEvents>>> shared = new SimpleObjectProperty<>(Load.idle());
    private final ObjectBinding<List<Offer>> offers;

    /** What it needs of the pane. */
    public record Parts(Scope scope, Changes changes, Notices notices, Overlay overlay, Workspace workspace) {}

    public EventsModel(String function, FunctionsSettings settings, SharedGateway gateway, Parts parts) {
        this.function = function;
        this.settings = settings;
        this.gateway = gateway;
        this.parts = parts;
        this.own = new SimpleObjectProperty<>(parts.overlay().get(OWN));
        this.offers = Bindings.createObjectBinding(this::all, own, shared);
    }

    /** All that can be chosen: the workspace's, one's own, shared ones, templates. */
    public ObjectBinding<List<Offer>> offers() {
        return offers;
    }

    /** The one of that name; one's own come first. */
    public Optional<Offer> find(String name) {
        return offers.get().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** Why shared ones are not offered, in a sentence; empty while nothing is wrong. */
    public Optional<String> unshared() {
        return shared.get() instanceof Load.Failed<Optional<SharedEvents>> failed
                ? Optional.of(failed.fault().what())
                : Optional.empty();
    }

    /** Reads the shared ones again. */
    public void refresh() {
        parts.scope()
                .load(
                        Text.tr("Shared test events of {0}", function),
                        shared,
                        progress -> gateway.read(function).map(SharedEvents::new));
    }

    /** Keeps an event on this computer, in place of one of the same name. */
    public void keep(String name, String event) {
        List<SavedEvent> all = new ArrayList<>(parts.overlay().get(OWN));
        all.removeIf(it -> it.name().equals(name) && it.fits(function));
        all.add(new SavedEvent(name, Optional.of(function), event));
        save(all);
    }

    /** Puts an event into the workspace as it is kept here, so that it goes with its file to others. */
    public Job publish(String name, String event) {
        SavedEvent saved = new SavedEvent(name, Optional.of(function), event);
        return parts.scope()
                .follow(
                        Text.tr("Put “{0}” into the workspace", name),
                        progress -> {
                            parts.overlay()
                                    .change(
                                            FunctionsSettings.SECTION,
                                            section -> FunctionsSettings.with(section, saved));
                            return name;
                        },
                        done -> {
                            keep(name, event);
                            parts.notices()
                                    .done(
                                            Text.tr(
                                                    "“{0}” is in the workspace. It goes with its file when you export"
                                                            + " it.",
                                                    name),
                                            Optional.empty());
                        });
    }

    /** Keeps an event on this computer no longer. */
    public void forget(String name) {
        List<SavedEvent> all = new ArrayList<>(parts.overlay().get(OWN));
        all.removeIf(it -> it.name().equals(name) && it.fits(function));
        save(all);
    }

    /** Shares an event with everybody who may use the function, in place of a shared one of the same name. */
    public void share(String name, String event, Permit permit) {
        record Written(Optional<String> before, String after) {}
        AtomicReference<Written> written = new AtomicReference<>();
        Change change = Change.of("functions", Text.tr("Share the test event “{0}” of {1}", name, function))
                .to(function, List.of(name))
                .reversible(SharedUndo.KIND, 1, () -> {
                    Optional<String> before = gateway.read(function);
                    String after = before.map(SharedEvents::new)
                            .orElseGet(SharedEvents::none)
                            .with(name, event)
                            .document();
                    written.set(new Written(before, after));
                    return SharedUndo.kept(before, after);
                });
        parts.changes()
                .run(
                        permit,
                        change,
                        progress -> {
                            Written it = written.get();
                            gateway.write(function, it.after(), it.before().isPresent(), permit);
                            return it;
                        },
                        new Changes.Telling<>() {
                            @Override
                            public String words(Written done) {
                                return Text.tr("“{0}” is shared.", name);
                            }

                            @Override
                            public void look(Written done) {
                                refresh();
                            }
                        });
    }

    private void save(List<SavedEvent> all) {
        parts.overlay().set(OWN, List.copyOf(all));
        own.set(List.copyOf(all));
    }

    private List<Offer> all() {
        return Stream.of(
                        own.get().stream()
                                .filter(it -> it.fits(function) && !isShared(it))
                                .map(it -> offer(Offer.Source.OWN, it)),
                        settings.events(function).stream().map(it -> offer(Offer.Source.WORKSPACE, it)),
                        shared.get().shown().flatMap(it -> it).map(SharedEvents::events).stream()
                                .flatMap(events -> events.entrySet().stream())
                                .map(it -> new Offer(Offer.Source.SHARED, it.getKey(), it::getValue)),
                        Stream.of(Template.values())
                                .map(it -> new Offer(
                                        Offer.Source.TEMPLATE, it.title(), () -> it.event(parts.workspace()))))
                .flatMap(offered -> offered)
                .toList();
    }

    private boolean isShared(SavedEvent own) {
        return settings.events(function).stream()
                .anyMatch(it -> it.name().equals(own.name()) && it.event().equals(PrettyJson.of(own.event())));
    }

    private static Offer offer(Offer.Source source, SavedEvent event) {
        return new Offer(source, event.name(), event::event);
    }
}
