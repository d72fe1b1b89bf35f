package dev.pilothouse.feature.site;

import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.feature.site.rules.SiteSettings;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.Resource;
import dev.pilothouse.ui.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Site pane: releases of the static site. A place may name what to plan: {@code pilothouse:site?from=/builds/dist}, or
 * lead to what was released: {@code pilothouse:site?tab=releases}.
 */
public final class SiteFeature implements Feature {
    private static final String ID = "site";
    private static final String FROM = "from";
    private static final String TAB = "tab";

    static final Command PLAN = new Command(
            "plan",
            ID,
            Text.tr("Plan"),
            "",
            Optional.of("Shortcut+R"),
            false,
            List.of(bucket("s3:GetObject"), bucket("s3:ListBucket")));
    static final Command DEPLOY = new Command(
            "deploy",
            ID,
            Text.tr("Deploy"),
            "",
            Optional.of("Shortcut+Enter"),
            true,
            List.of(
                    bucket("s3:PutObject"),
                    bucket("s3:AbortMultipartUpload"),
                    bucket("s3:GetObject"),
                    bucket("s3:DeleteObject"),
                    distribution("cloudfront:CreateInvalidation"),
                    distribution("cloudfront:GetInvalidation")));

    static final Command RELEASES = new Command(
            "releases",
            ID,
            Text.tr("Releases"),
            "fth-clock",
            Optional.of("Shortcut+H"),
            false,
            List.of(bucket("s3:GetObject"), bucket("s3:ListBucket")));
    static final Command ROLL_BACK = new Command(
            "roll-back",
            ID,
            Text.tr("Roll back"),
            "fth-rotate-ccw",
            Optional.empty(),
            true,
            List.of(
                    bucket("s3:PutObject"),
                    bucket("s3:GetObject"),
                    bucket("s3:DeleteObject"),
                    distribution("cloudfront:CreateInvalidation"),
                    distribution("cloudfront:GetInvalidation")));
    static final Command PIN = new Command(
            "pin",
            ID,
            Text.tr("Pin or unpin"),
            "fth-bookmark",
            Optional.empty(),
            true,
            List.of(bucket("s3:PutObject"), bucket("s3:DeleteObject")));
    static final Command COLLECT = new Command(
            "collect",
            ID,
            Text.tr("Collect old files"),
            "fth-trash-2",
            Optional.empty(),
            true,
            List.of(
                    bucket("s3:ListBucket"),
                    bucket("s3:GetObject"),
                    bucket("s3:PutObject"),
                    bucket("s3:DeleteObject")));

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
        return List.of(PLAN, DEPLOY, RELEASES, ROLL_BACK, PIN, COLLECT);
    }

    @Override
    public List<Undoes> undoes(Desk desk) {
        return List.of(new ReleaseUndo(engine(desk)));
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
        SiteView view = new SiteView(model, releases, desk.gate(), desk.window().browser());
        if (RELEASES.id().equals(place.arguments().get(TAB))) {
            model.tab().set(Tab.RELEASES);
        }
        Optional.ofNullable(place.arguments().get(FROM)).map(Path::of).ifPresent(model::plan);
        return view;
    }

    private static Resource recent(String build) {
        return new Resource(build, Text.tr("Recent build"), "fth-folder", new Place(ID, "", Map.of(FROM, build)));
    }

    private static RecentBuilds recent(Desk desk) {
        return RecentBuilds.in(desk.chosen().overlay(), desk.chosen().settings());
    }

    private static Needs bucket(String action) {
        return new Needs(action, Text.tr("the site’s bucket"));
    }

    private static Needs distribution(String action) {
        return new Needs(action, Text.tr("the site’s distribution"));
    }
}
