package dev.pilothouse.app;

import dev.pilothouse.app.palette.Entry;
import dev.pilothouse.app.palette.Palette;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Commands;
import dev.pilothouse.core.command.Usual;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens the palette over what there is now: panes, their resources, commands. Nothing is read from AWS for it. */
final class Finder {
    private final Overlays overlays;
    private final Commands commands;
    private final List<Feature> features;
    private final RecentChoices recent;
    private final Desk desk;

    Finder(Overlays overlays, Commands commands, List<Feature> features, RecentChoices recent, Desk desk) {
        this.overlays = overlays;
        this.commands = commands;
        this.features = features;
        this.recent = recent;
        this.desk = desk;
    }

    void open() {
        Overlay[] shown = new Overlay[1];
        Palette palette = new Palette(entries(), recent.keys(), entry -> {
            shown[0].close();
            recent.chose(entry.key());
            entry.chosen().ifPresent(Runnable::run);
        });
        shown[0] = overlays.sheet(palette);
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        commands.offered().stream()
                .filter(command -> !command.equals(WindowCommands.PALETTE))
                .map(this::entry)
                .forEach(entries::add);
        features.stream().flatMap(this::resources).map(this::entry).forEach(entries::add);
        return entries;
    }

    private Stream<Resource> resources(Feature feature) {
        try {
            return feature.resources(desk).stream();
        } catch (Refused e) {
            // A section of the workspace is missing or wrong: the pane itself says so.
            return Stream.empty();
        }
    }

    private Entry entry(Command command) {
        Optional<String> refusal = commands.refusal(command);
        boolean leadsOn = refusal.isEmpty() || commands.locked(command);
        boolean pane =
                command.pane().equals(WindowCommands.WINDOW) && command.id().startsWith(WindowCommands.GO);
        return new Entry(
                pane ? Entry.Kind.PANE : Entry.Kind.COMMAND,
                key(command),
                command.title(),
                pane ? Text.tr("Pane") : about(command),
                command.icon().isEmpty() ? paneOf(command).map(Feature::icon).orElse("") : command.icon(),
                command.shortcut(),
                refusal,
                Optional.<Runnable>of(() -> commands.run(command)).filter(run -> leadsOn));
    }

    private Entry entry(Resource resource) {
        return new Entry(
                Entry.Kind.RESOURCE,
                resource.place() + "#" + resource.name(),
                resource.name(),
                resource.kind(),
                resource.icon(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(() -> desk.window().navigator().go(resource.place())));
    }

    private String about(Command command) {
        if (command.pane().equals(Usual.ANY)) {
            return Text.tr("Command · this pane");
        }
        return paneOf(command)
                .map(feature -> Text.tr("Command · {0}", feature.title()))
                .orElse(Text.tr("Command"));
    }

    private Optional<Feature> paneOf(Command command) {
        return features.stream()
                .filter(feature -> feature.id().equals(command.pane()))
                .findFirst();
    }

    // Of two panes' commands with one verb each is remembered by itself.
    private static String key(Command command) {
        return paneless(command) ? command.id() : command.pane() + "-" + command.id();
    }

    private static boolean paneless(Command command) {
        return command.pane().equals(WindowCommands.WINDOW) || command.pane().equals(Usual.ANY);
    }
}
