package dev.pilothouse.feature.logs.groups;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Denial;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.feature.logs.settings.LogsSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import tools.jackson.core.type.TypeReference;

/** The log groups, the application's first, and those that are looked at. Screen thread only. */
public final class GroupsModel {
    /** CloudWatch Logs API, {@code StartLiveTail}: ten groups at most. */
    public static final int MOST = 10;

    private static final Setting<List<String>> CHOSEN = Setting.of("logGroups", new TypeReference<>() {}, List.of());
    private final LogsSettings settings;
    private final GroupsGateway gateway;
    private final Scope scope;
    private final Overlay overlay;
    private final ObjectProperty<Load<List<LogGroup>>> groups = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<List<String>> chosen = new SimpleObjectProperty<>(List.of());

    public GroupsModel(LogsSettings settings, GroupsGateway gateway, Scope scope, Overlay overlay) {
        this.settings = settings;
        this.gateway = gateway;
        this.scope = scope;
        this.overlay = overlay;
        chosen.set(overlay.get(CHOSEN).stream().limit(MOST).toList());
        groups.subscribe(load -> usual());
        usual();
    }

    /** What was read of them. */
    public ObjectProperty<Load<List<LogGroup>>> groups() {
        return groups;
    }

    /** The names of those that are looked at, in their order; ten at most. */
    public ObjectProperty<List<String>> chosen() {
        return chosen;
    }

    /** Which denials hold for a query: it reads either all groups that are looked at or none. */
    public ObservableValue<Predicate<Denial>> anyMeant() {
        return chosen.map(names -> denial -> names.stream().anyMatch(name -> denial.isAbout(arnEnd(name))));
    }

    /** Which denials hold for looking through those groups: one that may not be read is left out beside others. */
    public ObservableValue<Predicate<Denial>> allMeant() {
        return chosen.map(names -> denial -> names.stream().allMatch(name -> denial.isAbout(arnEnd(name))));
    }

    private static String arnEnd(String name) {
        return "log-group:" + name;
    }

    /** Reads which there are. */
    public void refresh() {
        scope.load(Text.tr("Log groups"), groups, progress -> gateway.groups());
    }

    /** The application's, those named first; then the others, where the workspace wants them. */
    public List<LogGroup> offered() {
        Map<String, LogGroup> all = new LinkedHashMap<>();
        List<LogGroup> read = groups.get().shown().orElse(List.of());
        Map<String, LogGroup> byName = read.stream().collect(Collectors.toMap(LogGroup::name, it -> it, (a, b) -> a));
        // What is named and not there, such as the group of a function that nobody invoked yet, is offered all the
        // same.
        settings.named().forEach(name -> all.put(name, byName.getOrDefault(name, LogGroup.named(name))));
        read.stream().filter(it -> settings.names(it.name())).forEach(it -> all.putIfAbsent(it.name(), it));
        if (settings.discover()) {
            read.forEach(it -> all.putIfAbsent(it.name(), it));
        }
        chosen.get().forEach(name -> all.putIfAbsent(name, LogGroup.named(name)));
        return List.copyOf(all.values());
    }

    /** The application's, by name: where one request is looked for. */
    public List<String> ofApplication() {
        List<String> names = new ArrayList<>(settings.named());
        groups.get().shown().orElse(List.of()).stream()
                .map(LogGroup::name)
                .filter(name -> settings.names(name) && !names.contains(name))
                .forEach(names::add);
        return names.isEmpty() ? chosen.get() : names;
    }

    /** What is known of the groups that are looked at. */
    public List<LogGroup> looked() {
        return chosen.get().stream().map(this::group).toList();
    }

    /** What is known of a group. */
    public LogGroup group(String name) {
        return offered().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseGet(() -> LogGroup.named(name));
    }

    /** What people call a group. */
    public String title(String name) {
        return settings.title(name).orElseGet(() -> LogGroup.named(name).shown());
    }

    /** Looks at other groups, and remembers it. */
    public void choose(List<String> names) {
        chosen.set(names.stream().distinct().limit(MOST).toList());
        overlay.set(CHOSEN, chosen.get());
    }

    /** Looks at other groups for now. */
    public void look(List<String> names) {
        chosen.set(names.stream().distinct().limit(MOST).toList());
    }

    /** Whether one more can be looked at. */
    public boolean hasRoom() {
        return chosen.get().size() < MOST;
    }

    /** Why there are no groups to choose from; empty while there may be. */
    public Optional<Fault> fault() {
        return groups.get() instanceof Load.Failed<List<LogGroup>> failed
                ? Optional.of(failed.fault())
                : Optional.empty();
    }

    // Before anybody chose, the application's first three are looked at.
    private void usual() {
        if (chosen.get().isEmpty()) {
            List<String> first = settings.named().isEmpty()
                    ? groups.get().shown().orElse(List.of()).stream()
                            .map(LogGroup::name)
                            .limit(3)
                            .toList()
                    : settings.named().stream().limit(3).toList();
            chosen.set(first);
        }
    }
}
