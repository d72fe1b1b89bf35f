package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.release.Deletion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The previews: which there are, a new one of the planned build, one that goes live, and those that go. Screen thread only. */
public final class PreviewsModel {
    private final PreviewEngine engine;
    private final Scope scope;
    private final Notices notices;
    private final Around around;
    private final ObjectProperty<Load<List<Preview>>> previews = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<PreviewPlan>> plan = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Promotion>> promotion = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<PreviewProof>> proof = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<Optional<String>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> going = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty days;
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty typedName = new SimpleStringProperty("");

    public PreviewsModel(PreviewEngine engine, Scope scope, Notices notices, Around around) {
        this.engine = engine;
        this.scope = scope;
        this.notices = notices;
        this.around = around;
        this.days = new SimpleStringProperty(
                Integer.toString(engine.settings().previews().days()));
        around.planned().subscribe(load -> {
            if (load instanceof Load.Ready<?>) {
                build().ifPresent(build -> name.set(PreviewName.of(build.origin())));
                plan.set(Load.idle());
            }
        });
    }

    ObjectProperty<Load<List<Preview>>> previews() {
        return previews;
    }

    /** What deploying the planned build as a preview would do; idle until somebody asks. */
    ObjectProperty<Load<PreviewPlan>> plan() {
        return plan;
    }

    /** What making the chosen preview live would do; idle where none is chosen. */
    ObjectProperty<Load<Promotion>> promotion() {
        return promotion;
    }

    /** What visitors get of the preview that was deployed last. */
    ObjectProperty<Load<PreviewProof>> proof() {
        return proof;
    }

    /** The name of the chosen preview. */
    ReadOnlyObjectProperty<Optional<String>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** The names of those that are about to be removed; none until somebody asks. */
    ReadOnlyObjectProperty<List<String>> going() {
        return going.getReadOnlyProperty();
    }

    /** The deploy of a preview that runs. */
    ReadOnlyObjectProperty<Optional<Job>> job() {
        return job.getReadOnlyProperty();
    }

    /** What the next preview is called. */
    StringProperty name() {
        return name;
    }

    /** How many days it is kept, as it was typed. */
    StringProperty days() {
        return days;
    }

    /** What is said of it. */
    StringProperty note() {
        return note;
    }

    /** The name as it was typed so far. */
    StringProperty typedName() {
        return typedName;
    }

    Around around() {
        return around;
    }

    /** The folder that previews lie in, as an address has it. */
    String folder() {
        return "/" + engine.settings().previews().prefix();
    }

    /** The build that was planned last. */
    Optional<Build> build() {
        return around.planned().getValue().shown().map(planned -> planned.build());
    }

    /** The name to be typed before a preview goes live or is removed: the bucket's, in production and where much is deleted. */
    Optional<String> typed() {
        return Deletion.typed(
                around.workspace().environment(), engine.settings().bucket(), deletions());
    }

    private Stream<Deletion> deletions() {
        int going = this.going.get().stream()
                .flatMap(called -> named(called).stream())
                .mapToInt(Preview::files)
                .sum();
        return Stream.concat(
                Stream.of(Preview.deletion(going)),
                promotion.get().shown().map(shown -> shown.plan().deletion()).stream());
    }

    /** The chosen preview as it was listed. */
    Optional<Preview> chosen() {
        return selected.get().flatMap(this::named);
    }

    /** Those that nobody needs any more. */
    List<Preview> expired() {
        Instant now = Instant.now();
        return previews.get().shown().orElse(List.of()).stream()
                .filter(preview -> preview.expired(now))
                .toList();
    }

    /** Reads the list again; what is chosen stays chosen. */
    public void refresh() {
        scope.load(Text.tr("Read previews"), previews, engine::previews);
    }

    /** How many days the typed text names; empty where that is no number from 1 to 365. */
    Optional<Integer> keptFor() {
        return Optional.of(days.get().strip())
                .filter(text -> text.matches("[1-9]\\d{0,2}"))
                .map(Integer::valueOf)
                .filter(number -> number <= 365);
    }

    /** Looks at what deploying the planned build under the name would do. */
    void look() {
        if (build().isEmpty() || keptFor().isEmpty() || job.get().isPresent()) {
            return;
        }
        close(selected);
        Build of = build().get();
        String called = name.get().strip();
        int kept = keptFor().get();
        scope.load(Text.tr("Plan preview {0}", called), plan, progress -> engine.plan(of, called, kept, progress));
    }

    /** Deploys what was looked at, and fetches it as a visitor. */
    void deploy(Permit permit) {
        PreviewPlan shown = plan.get().shown().orElseThrow();
        String said = note.get();
        note.set("");
        proof.set(Load.idle());
        Job begun = scope.run(
                permit,
                PreviewChanges.deploy(shown, engine.settings()),
                progress -> engine.deploy(shown, said, permit, progress),
                PreviewChanges::deployed,
                this::deployed);
        watch(begun);
    }

    private void deployed(PreviewDeployed deployed) {
        plan.set(Load.idle());
        refresh();
        select(Optional.of(deployed.preview().name()));
        scope.load(
                Text.tr("Look at preview {0}", deployed.preview().name()),
                proof,
                progress -> engine.follow(deployed, progress));
    }

    /** Stops the deploy that runs. */
    void stop() {
        job.get().ifPresent(Job::cancel);
    }

    /** Chooses a preview, or none; what making it live would change is looked at. */
    void select(Optional<String> chosen) {
        typedName.set("");
        promotion.set(Load.idle());
        going.set(List.of());
        plan.set(Load.idle());
        if (!proof.get().shown().map(PreviewProof::preview).map(Preview::name).equals(chosen)) {
            proof.set(Load.idle());
        }
        selected.set(chosen);
        chosen.ifPresent(this::lookAtPromotion);
    }

    private void lookAtPromotion(String of) {
        if (!around.running().getValue() && named(of).map(Preview::ready).orElse(true)) {
            scope.load(Text.tr("Plan making {0} live", of), promotion, progress -> engine.planPromotion(of, progress));
        }
    }

    /** Makes the chosen preview live. */
    void promote(Permit permit) {
        Promotion shown = promotion.get().shown().orElseThrow();
        select(Optional.empty());
        around.promote().accept(shown, permit);
    }

    /** Asks whether these are to be removed. */
    void ask(List<String> names) {
        select(Optional.empty());
        going.set(List.copyOf(names));
    }

    /** Removes what was asked about. */
    void remove(Permit permit) {
        List<String> names = going.get();
        select(Optional.empty());
        scope.run(
                permit,
                PreviewChanges.remove(names, engine.settings()),
                progress -> engine.remove(names, permit, progress),
                PreviewChanges::removed,
                removed -> {
                    notices.info(PreviewChanges.words(removed));
                    refresh();
                });
    }

    private void watch(Job begun) {
        if (begun.running()) {
            job.set(Optional.of(begun));
        }
        begun.state().subscribe(state -> {
            if (!(state instanceof Job.State.Running)) {
                job.set(Optional.empty());
            }
            if (state instanceof Job.State.Ended) {
                plan.set(Load.idle());
                refresh();
            }
        });
    }

    private static void close(ReadOnlyObjectWrapper<Optional<String>> choice) {
        choice.set(Optional.empty());
    }

    private Optional<Preview> named(String called) {
        return previews.get().shown().orElse(List.of()).stream()
                .filter(preview -> preview.name().equals(called))
                .findFirst();
    }

    /** Cancels the reads. */
    public void close() {
        scope.close();
    }
}
