package dev.pilothouse.feature.site;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.preview.PreviewEngine;
import dev.pilothouse.feature.site.preview.Promotion;
import dev.pilothouse.feature.site.release.Deletion;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/** What the Site pane shows and can do: from a build that was named to a release that visitors get. Screen thread only. */
final class SiteModel {
    private final SiteEngine engine;
    private final Scope scope;
    private final Workspace workspace;
    private final RecentBuilds recent;
    private final StringProperty source = new SimpleStringProperty("");
    private final Map<String, String> waived = new TreeMap<>();
    private final StringProperty typedName = new SimpleStringProperty("");
    private final ObjectProperty<Load<SitePlan>> plan = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Planning());
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.PLAN);
    private final StringProperty note = new SimpleStringProperty("");
    private boolean withoutSourceMaps;

    SiteModel(SiteEngine engine, Scope scope, Workspace workspace, RecentBuilds recent) {
        this.engine = engine;
        this.scope = scope;
        this.workspace = workspace;
        this.recent = recent;
        plan.subscribe(load -> {
            if (load instanceof Load.Ready<SitePlan>(SitePlan ready, var at)) {
                recent.planned(ready.build().origin());
            }
        });
        source.subscribe(waived::clear);
    }

    /** The folder or .zip, as it was typed, chosen or dropped. */
    StringProperty source() {
        return source;
    }

    /** What was planned before, newest first: absolute paths. */
    ObservableList<String> recent() {
        return recent.all();
    }

    /** What a release of the named build would do. */
    ObjectProperty<Load<SitePlan>> planned() {
        return plan;
    }

    ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    SiteSettings settings() {
        return engine.settings();
    }

    /** The name as it was typed so far. */
    StringProperty typedName() {
        return typedName;
    }

    /** Which half of the pane is shown. */
    ObjectProperty<Tab> tab() {
        return tab;
    }

    /** What the person says of the release that is about to be made. */
    StringProperty note() {
        return note;
    }

    /** Which application, and where it is. */
    Workspace workspace() {
        return workspace;
    }

    /** The name to be typed before a deploy: the bucket's, in production and where much is deleted. */
    Optional<String> typed() {
        return Deletion.typed(
                workspace.environment(), settings().bucket(), plan.get().shown().map(SitePlan::deletion).stream());
    }

    /** Where visitors find the site; empty where the workspace does not say. */
    Optional<URI> address() {
        return settings().address();
    }

    /** Plans a release of what is named now. Without effect while a deploy runs. */
    void plan() {
        read(Live.Reading.MANIFEST);
    }

    /** Names a build and plans it. */
    void plan(Path folderOrZip) {
        if (!running()) {
            source.set(folderOrZip.toString());
            plan();
        }
    }

    /** Plans once more, against everything that lies in the bucket instead of the last manifest. */
    void checkBucket() {
        read(Live.Reading.BUCKET);
    }

    /** Plans once more with a file that a rule forbids; the reason is recorded with the release. */
    void waive(String path, String reason) {
        waived.put(path, reason.strip());
        plan();
    }

    /** Plans once more, with or without the source maps. */
    void leaveOutMaps(boolean without) {
        withoutSourceMaps = without;
        plan();
    }

    /** Stops reading the build or the bucket. */
    void stopPlanning() {
        scope.cancel(plan);
    }

    /** Makes the plan on screen live, follows its invalidation, and proves it at the edge. */
    void deploy(Permit permit) {
        SitePlan shown = plan.get().shown().orElseThrow();
        String said = note.get();
        note.set("");
        watch(
                scope.run(
                        permit,
                        SiteChanges.deploy(shown, settings()),
                        progress -> engine.deploy(shown, said, permit, progress),
                        SiteChanges::deployed,
                        deployed -> follow(shown, deployed, permit)),
                job -> new Stage.Deploying(shown, Text.tr("Deploying release {0}", shown.release()), job),
                shown);
    }

    /** Brings a former release back, follows its invalidation, and proves it at the edge. */
    void rollBack(RollbackPlan back, Permit permit) {
        String said = note.get();
        note.set("");
        watch(
                scope.run(
                        permit,
                        SiteChanges.rollBack(back, settings()),
                        progress -> engine.rollback(back, said, permit, progress),
                        SiteChanges::rolledBack,
                        deployed -> follow(back.plan(), deployed, permit)),
                job -> new Stage.Deploying(
                        back.plan(),
                        Text.tr(
                                "Rolling back to release {0}, as release {1}",
                                back.target().number(), back.plan().release()),
                        job),
                back.plan());
    }

    /** Makes a preview live, follows its invalidation, and proves it at the edge. */
    void promote(Promotion promotion, PreviewEngine previews, Permit permit) {
        String said = note.get();
        note.set("");
        SitePlan shown = promotion.plan();
        watch(
                scope.run(
                        permit,
                        SiteChanges.promote(promotion, settings()),
                        progress -> previews.promote(promotion, said, permit, progress),
                        SiteChanges::rolledBack,
                        deployed -> follow(shown, deployed, permit)),
                job -> new Stage.Deploying(
                        shown,
                        Text.tr(
                                "Making the preview {0} live, as release {1}",
                                promotion.preview().name(), shown.release()),
                        job),
                shown);
    }

    /** Stops what runs; its account of what became of it shows in {@link #stage}. */
    void stop() {
        switch (stage.get()) {
            case Stage.Deploying deploying -> deploying.job().cancel();
            case Stage.Following following -> following.job().cancel();
            case Stage.Planning planning -> {}
            case Stage.Verified verified -> {}
            case Stage.Stopped stopped -> {}
        }
    }

    /** Cancels the reads; a deploy runs on. */
    void close() {
        scope.close();
    }

    /** Whether a release is under way. */
    boolean running() {
        return stage.get() instanceof Stage.Deploying || stage.get() instanceof Stage.Following;
    }

    private void read(Live.Reading reading) {
        if (running() || source.get().isBlank()) {
            return;
        }
        stage.set(new Stage.Planning());
        typedName.set("");
        String named = source.get().strip();
        boolean withMaps = !withoutSourceMaps;
        Map<String, String> reasons = Map.copyOf(waived);
        scope.load(Text.tr("Plan {0}", named), plan, progress -> {
            Build build = engine.read(path(named), reasons, progress);
            return engine.plan(withMaps ? build : build.without(LocalFile::isSourceMap), reading, progress);
        });
    }

    private static Path path(String named) {
        try {
            return Path.of(named);
        } catch (InvalidPathException e) {
            throw new Refused(
                    Refused.notDone(
                                    Text.tr("“{0}” can’t be the name of a folder.", named),
                                    Text.tr("Choose the folder or .zip, or drop it here."))
                            .fault(),
                    e);
        }
    }

    private void follow(SitePlan deployedPlan, Deployed deployed, Permit permit) {
        watch(
                scope.run(
                        permit,
                        SiteChanges.follow(deployed, settings()),
                        progress -> engine.follow(deployed, permit, progress),
                        SiteChanges::followed,
                        verified -> stage.set(new Stage.Verified(deployedPlan, verified))),
                job -> new Stage.Following(deployedPlan, deployed, job),
                deployedPlan);
    }

    // A job that ended before anybody could look has moved the stage on already.
    private void watch(Job job, Function<Job, Stage> running, SitePlan shown) {
        if (job.running()) {
            stage.set(running.apply(job));
        }
        Consumer<Job.State> ended = state -> {
            if (state instanceof Job.State.Ended end) {
                stage.set(new Stage.Stopped(shown, end.fault(), end.cancelled()));
            }
        };
        job.state().subscribe(ended);
    }
}
