package dev.pilothouse.feature.site;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.site.collect.CollectPlan;
import dev.pilothouse.feature.site.history.Compared;
import dev.pilothouse.feature.site.history.Difference;
import dev.pilothouse.feature.site.history.Listed;
import dev.pilothouse.feature.site.history.Releases;
import dev.pilothouse.feature.site.release.Deletion;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What was released before: the list, one of it compared with another, and the way back to it. Screen thread only. */
final class ReleasesModel {
    private static final int STEP = 30;
    private final SiteEngine engine;
    private final Scope scope;
    private final SiteModel site;
    private final Notices notices;
    private final ObjectProperty<Load<Releases>> releases = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Compared>> compared = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<RollbackPlan>> back = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<CollectPlan>> leftovers = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<List<String>>> lines = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<Optional<Integer>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Integer>> against = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty typedName = new SimpleStringProperty("");
    private int most = STEP;

    ReleasesModel(SiteEngine engine, Scope scope, SiteModel site, Notices notices) {
        this.engine = engine;
        this.scope = scope;
        this.site = site;
        this.notices = notices;
        site.tab().subscribe(tab -> {
            if (tab == Tab.RELEASES) {
                refresh();
            }
        });
        site.stage().subscribe(stage -> {
            boolean moved = stage instanceof Stage.Following || stage instanceof Stage.Verified;
            if ((moved || stage instanceof Stage.Stopped) && !(releases.get() instanceof Load.Idle<Releases>)) {
                refresh();
            }
        });
    }

    ObjectProperty<Load<Releases>> releases() {
        return releases;
    }

    /** The chosen release beside another; idle where none is chosen. */
    ObjectProperty<Load<Compared>> compared() {
        return compared;
    }

    /** What going back to the chosen release would do; idle where one can't go back to it. */
    ObjectProperty<Load<RollbackPlan>> back() {
        return back;
    }

    /** What collecting would delete; idle until somebody asks. */
    ObjectProperty<Load<CollectPlan>> leftovers() {
        return leftovers;
    }

    /** The lines in which the chosen file differs. */
    ObjectProperty<Load<List<String>>> lines() {
        return lines;
    }

    /** The number of the chosen release. */
    ReadOnlyObjectProperty<Optional<Integer>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** The number of the release it is compared with. */
    ReadOnlyObjectProperty<Optional<Integer>> against() {
        return against.getReadOnlyProperty();
    }

    /** The name as it was typed so far. */
    StringProperty typedName() {
        return typedName;
    }

    SiteModel site() {
        return site;
    }

    /** The name to be typed before anything is brought back or deleted: the bucket's, in production and where much is deleted. */
    Optional<String> typed() {
        return Deletion.typed(site.workspace().environment(), site.settings().bucket(), deletion().stream());
    }

    private Optional<Deletion> deletion() {
        return leftovers
                .get()
                .shown()
                .map(CollectPlan::deletion)
                .or(() -> back.get().shown().map(plan -> plan.plan().deletion()));
    }

    /** The chosen release as it was listed. */
    Optional<Listed> chosen() {
        return selected.get().flatMap(number -> releases.get().shown().flatMap(all -> all.numbered(number)));
    }

    /** Reads the list again; what is chosen stays chosen. */
    void refresh() {
        int wanted = most;
        scope.load(Text.tr("Read releases"), releases, progress -> engine.releases(wanted, progress));
        selected.get().ifPresent(this::look);
    }

    /** Reads older ones, too. */
    void older() {
        most += STEP;
        refresh();
    }

    /** Chooses a release: it is compared with the live one, and the way back to it is looked at. */
    void select(Optional<Integer> number) {
        typedName.set("");
        lines.set(Load.idle());
        leftovers.set(Load.idle());
        compared.set(Load.idle());
        back.set(Load.idle());
        against.set(besides(number));
        selected.set(number);
        number.ifPresent(this::look);
    }

    // The live one is more telling beside the one before it.
    private Optional<Integer> besides(Optional<Integer> number) {
        Optional<Listed> live = releases.get().shown().flatMap(Releases::live);
        return live.map(one -> one.release().number()).equals(number)
                ? live.map(one -> one.release().previous()).filter(previous -> previous > 0)
                : live.map(one -> one.release().number());
    }

    /** Compares the chosen one with another. */
    void compareWith(int other) {
        lines.set(Load.idle());
        against.set(Optional.of(other));
        selected.get().ifPresent(this::compare);
    }

    private void look(int number) {
        compare(number);
        if (chosen().filter(one -> one.state().restorable()).isPresent() && !site.running()) {
            scope.load(
                    Text.tr("Plan the way back to release {0}", number),
                    back,
                    progress -> engine.planRollback(number, progress));
        }
    }

    // What came later stands on the right, as people read changes.
    private void compare(int number) {
        against.get().filter(other -> other != number).ifPresent(other -> {
            int from = Math.min(number, other);
            int to = Math.max(number, other);
            scope.load(Text.tr("Compare releases"), compared, progress -> engine.compare(from, to));
        });
    }

    /** Reads the lines of a file. */
    void read(Difference difference) {
        scope.load(Text.tr("Compare {0}", difference.path()), lines, progress -> engine.lines(difference));
    }

    /** Puts the lines away. */
    void closeLines() {
        lines.set(Load.idle());
    }

    /** Brings the chosen release back. */
    void rollBack(Permit permit) {
        RollbackPlan plan = back.get().shown().orElseThrow();
        select(Optional.empty());
        site.rollBack(plan, permit);
    }

    /** Pins the chosen release, or unpins it. */
    void pin(Permit permit) {
        Listed one = chosen().orElseThrow();
        int number = one.release().number();
        boolean pinned = !one.pinned();
        scope.run(
                permit,
                SiteChanges.pin(number, pinned, site.settings()),
                progress -> {
                    if (pinned) {
                        engine.pin(number, permit);
                    } else {
                        engine.unpin(number, permit);
                    }
                    return number;
                },
                done -> refresh());
    }

    /** Writes the chosen release into a .zip. */
    void download(Path zip) {
        int number = selected.get().orElseThrow();
        scope.follow(
                Text.tr("Download release {0}", number),
                progress -> {
                    engine.download(number, zip, progress);
                    return zip;
                },
                written -> notices.info(Text.tr("Release {0} is in {1}.", number, written)));
    }

    /** Looks for old files that no kept release names. */
    void lookForLeftovers() {
        selected.set(Optional.empty());
        typedName.set("");
        scope.load(Text.tr("Look for old files"), leftovers, engine::planCollection);
    }

    /** Puts the look for old files away. */
    void keepLeftovers() {
        leftovers.set(Load.idle());
    }

    /** Deletes what was found. */
    void collect(Permit permit) {
        CollectPlan plan = leftovers.get().shown().orElseThrow();
        leftovers.set(Load.idle());
        scope.run(
                permit,
                SiteChanges.collect(plan, site.settings()),
                progress -> engine.collect(plan, permit, progress),
                SiteChanges::collected,
                collected -> {
                    notices.info(Text.tr(
                            "{0,choice,0#No old file was|1#1 old file was|1<{0} old files were} deleted: {1}.",
                            collected.files(), Humane.bytes(collected.bytes())));
                    refresh();
                });
    }

    /** Cancels the reads. */
    void close() {
        scope.close();
    }
}
