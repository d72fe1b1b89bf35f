package dev.pilothouse.feature.site;

import dev.pilothouse.core.Event;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.feature.site.preview.Around;
import dev.pilothouse.feature.site.preview.PreviewCommands;
import dev.pilothouse.feature.site.preview.PreviewEngine;
import dev.pilothouse.feature.site.preview.PreviewsModel;
import dev.pilothouse.feature.site.rules.SiteSettings;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.InPlace;
import dev.pilothouse.ui.Resource;
import dev.pilothouse.ui.View;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Site pane: releases of the static site. A place may name what to plan: {@code pilothouse:site?from=/builds/dist}, or
 * lead to what was released or is tried: {@code pilothouse:site?tab=releases}.
 */
public final class SiteFeature implements Feature {
    private static final String ID = SiteCommands.PANE;
    private static final String FROM = "from";
    private static final String TAB = "tab";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return Text.tr("Site");
    }

    @Override
    public String icon() {
        return "fth-upload";
    }

    @Override
    public Group group() {
        return Group.RELEASE;
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(SiteCommands.ALL.stream(), PreviewCommands.ALL.stream())
                .toList();
    }

    @Override
    public List<Needs> needs() {
        return SiteCommands.SHOWING;
    }

    @Override
    public List<Undoes> undoes(Desk desk) {
        return List.of(new ReleaseUndo(() -> engine(desk)));
    }

    @Override
    public List<Event> releases(Desk desk, Instant since) {
        if (!desk.workspace().sections().containsKey(SiteSettings.SECTION)) {
            return List.of();
        }
        return engine(desk).releasedSince(since).stream()
                .map(release -> new Event(release.when(), ReleaseWords.mark(release)))
                .toList();
    }

    private static SiteEngine engine(Desk desk) {
        return SiteEngine.of(desk.clients(), desk.session(), desk.workspace());
    }

    @Override
    public List<Resource> resources(Desk desk) {
        Resource bucket = new Resource(
                SiteSettings.of(desk.workspace()).bucket(), Text.tr("Bucket"), "fth-archive", Place.of(ID));
        return Stream.concat(Stream.of(bucket), recent(desk).all().stream().map(SiteFeature::recent))
                .toList();
    }

    @Override
    public View open(Desk desk, Place place) {
        SiteEngine engine = engine(desk);
        SiteModel model = new SiteModel(engine, desk.tasks().scope(), desk.workspace(), recent(desk));
        ReleasesModel releases = new ReleasesModel(
                engine, desk.tasks().scope(), model, desk.window().notices());
        place.arguments().keySet().stream()
                .filter(name -> !List.of(FROM, TAB).contains(name))
                .forEach(name -> desk.window().notices().info(Text.tr("The Site pane knows nothing of “{0}”.", name)));
        Runnable arrival = () -> arrive(model, place.arguments());
        SiteView view = new SiteView(
                model,
                releases,
                previews(desk, model),
                new SiteView.Window(
                        desk.gate(),
                        desk.window().browser(),
                        new InPlace(desk.window().notices())),
                arrival);
        arrival.run();
        return view;
    }

    private static void arrive(SiteModel model, Map<String, String> arguments) {
        String tab = arguments.getOrDefault(TAB, "");
        model.tab()
                .set(Stream.of(Tab.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(tab))
                        .findFirst()
                        .orElse(Tab.PLAN));
        Optional.ofNullable(arguments.get(FROM)).map(Path::of).ifPresent(model::plan);
    }

    private static PreviewsModel previews(Desk desk, SiteModel model) {
        PreviewEngine engine = PreviewEngine.of(desk.clients(), desk.session(), desk.workspace());
        Around around = new Around(
                desk.workspace(),
                model.planned(),
                model.stage().map(now -> model.running()),
                model.note(),
                (promotion, permit) -> model.promote(promotion, engine, permit));
        return new PreviewsModel(engine, desk.tasks().scope(), desk.window().notices(), around);
    }

    private static Resource recent(String build) {
        return new Resource(build, Text.tr("Recent build"), "fth-folder", new Place(ID, "", Map.of(FROM, build)));
    }

    private static RecentBuilds recent(Desk desk) {
        return RecentBuilds.in(desk.chosen().overlay(), desk.chosen().settings());
    }
}
