package dev.pilothouse.feature.tables.staged;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.change.ChangeGateway;
import dev.pilothouse.feature.tables.change.Commit;
import dev.pilothouse.feature.tables.change.Committed;
import dev.pilothouse.feature.tables.change.Recorded;
import dev.pilothouse.feature.tables.change.Result;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.ui.TypedName;
import dev.pilothouse.ui.parts.PartsModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Saves what waits in one table, and takes it back. Screen thread only. */
public final class SaveModel {
    private final StagedModel staged;
    private final Optional<String> version;
    private final Parts parts;
    private final ReadOnlyObjectWrapper<Optional<Job>> saving = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Fault>> refused = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableValue<Optional<String>> obstacle;
    private Consumer<Committed> whenSaved = committed -> {};
    private Consumer<Entry> undo = entry -> {};
    private Consumer<Entry> choose = entry -> {};
    private Consumer<List<Result.Conflict>> conflicted = conflicts -> {};
    private Consumer<Fault> failed = why -> {};

    /** What it is made with. */
    public record Parts(
            ChangeGateway gateway,
            SessionJournal journal,
            Scope scope,
            Notices notices,
            Prompts prompts,
            Environment environment) {}

    /** @param version the attribute that grows by one with each write, where there is one */
    public SaveModel(StagedModel staged, Optional<String> version, Parts parts) {
        this.staged = staged;
        this.version = version;
        this.parts = parts;
        this.obstacle = Bindings.createObjectBinding(this::inTheWay, saving, staged.staging());
        staged.staging().subscribe(now -> refused.set(Optional.empty()));
    }

    /** What runs since the button was pressed. */
    ReadOnlyObjectProperty<Optional<Job>> saving() {
        return saving.getReadOnlyProperty();
    }

    /** Nothing is sent, for this reason. */
    public void refuse(Fault why) {
        refused.set(Optional.of(why));
    }

    /** Why nothing was sent the last time. */
    ObjectProperty<Optional<Fault>> refused() {
        return refused;
    }

    /** What waits. */
    public StagedModel staged() {
        return staged;
    }

    /** That something waits, and what becomes of it; empty where nothing does. */
    public Optional<String> waiting() {
        int count = staged.staging().get().size();
        return count == 0
                ? Optional.empty()
                : Optional.of(Text.tr(
                        "{0,choice,1#1 change|1<{0} changes} of {1} {0,choice,1#waits|1<wait} to be saved;"
                                + " {0,choice,1#it is|1<they are} kept on this computer.",
                        count, staged.name()));
    }

    /** Keeps what waits, and stops looking at it. */
    public void close() {
        staged.close();
    }

    /** Forgets all that waits; the notice brings it back. */
    public void discard() {
        int count = staged.staging().get().size();
        staged.discardAll();
        parts.notices()
                .done(
                        Text.tr("{0,choice,1#1 staged change was|1<{0} staged changes were} discarded.", count),
                        Optional.of(new Notice.Offer(Text.tr("Undo"), staged::undo)));
    }

    /** Told what became of the items that were sent. */
    public void whenSaved(Consumer<Committed> told) {
        whenSaved = told;
    }

    /** Offered with the notice: takes the entry back, or asks what of it is taken back. */
    public void offer(Consumer<Entry> takeBack, Consumer<Entry> some) {
        undo = takeBack;
        choose = some;
    }

    /** What of an entry can be taken back by itself. */
    public PartsModel parts(Entry entry) {
        return new PartsModel(
                entry,
                new PartsModel.Parts(parts.journal().undo(), parts.scope(), parts.notices()),
                () -> whenSaved.accept(new Committed(List.of())));
    }

    /** Told of items that are not as they were read. */
    public void whenConflicted(Consumer<List<Result.Conflict>> told) {
        conflicted = told;
    }

    /** Told why each item was not saved that DynamoDB did not take. */
    public void whenFailed(Consumer<Fault> told) {
        failed = told;
    }

    /** Saves an item whose conflict was decided. */
    public void save(Key key, UnaryOperator<Staging> decided, Permit permit) {
        staged.staging().set(decided.apply(staged.staging().get()));
        save(List.of(key), false, permit);
    }

    /** Why nothing can be saved now. */
    public ObservableValue<Optional<String>> obstacle() {
        return obstacle;
    }

    private Optional<String> inTheWay() {
        return saving.get().isPresent()
                ? Optional.of(Text.tr("Items are being saved."))
                : staged.staging().get().isEmpty()
                        ? Optional.of(Text.tr("Nothing was changed here yet."))
                        : Optional.empty();
    }

    /** Saves all that waits, each item for itself. */
    public void save(Permit permit) {
        save(List.copyOf(staged.staging().get().changes().keySet()), false, permit);
    }

    /**
     * Saves some items.
     *
     * @param together all or nothing
     */
    void save(List<Key> keys, boolean together, Permit permit) {
        if (saving.get().isPresent() || keys.isEmpty() || isWrong(keys)) {
            return;
        }
        List<Staged> changes = staged.staged(keys);
        boolean bulk = changes.size() > TypedName.BULK && parts.environment() == Environment.PRODUCTION;
        if (!bulk) {
            send(changes, together, permit);
            return;
        }
        parts.prompts()
                .confirm(
                        new Prompts.Question(
                                Text.tr("Save {0} items of {1}?", changes.size(), staged.name()),
                                Text.tr("Each is saved only if it is still as you read it. You can take the whole back"
                                        + " from Activity for some days."),
                                Text.tr("Save {0} items", changes.size()),
                                Optional.of(staged.name()),
                                false),
                        () -> send(changes, together, permit));
    }

    /** Looks again at an item of which nobody knows whether it was saved. */
    void check(Result.Unknown unknown) {
        parts.scope()
                .follow(
                        Text.tr("Look at {0} again", unknown.change().key().words()),
                        progress -> parts.gateway().check(staged.name(), unknown, version),
                        result -> {
                            staged.told(List.of(result));
                            whenSaved.accept(new Committed(List.of(result)));
                        });
    }

    /** Takes an entry back, as Activity would. */
    public void undo(Entry entry, Permit permit) {
        parts.scope()
                .run(
                        permit,
                        parts.journal().undo().change(entry),
                        progress -> parts.journal().undo().run(entry, permit, progress),
                        effect -> effect,
                        effect -> {
                            parts.notices().done(Text.tr("“{0}” was undone.", entry.title()), Optional.empty());
                            whenSaved.accept(new Committed(List.of()));
                        });
    }

    // Told before anything is sent; the review says it at each item.
    private boolean isWrong(List<Key> keys) {
        Optional<Key> wrong =
                staged.problems().keySet().stream().filter(keys::contains).findFirst();
        wrong.ifPresent(key -> refused.set(Optional.of(Fault.notDone(
                Text.tr(
                        "{0} can’t be saved so: {1}",
                        key.words(), staged.problems().get(key).getFirst().words()),
                Text.tr("Nothing was sent. Change it, or save the others.")))));
        return wrong.isPresent();
    }

    private void send(List<Staged> changes, boolean together, Permit permit) {
        Commit commit;
        try {
            commit = together
                    ? Commit.together(staged.name(), changes, version)
                    : Commit.each(staged.name(), changes, version);
        } catch (Refused e) {
            refused.set(Optional.of(e.fault()));
            return;
        }
        Job job = parts.scope()
                .run(
                        permit,
                        Recorded.of(commit),
                        progress -> parts.gateway().save(commit, permit, progress),
                        Committed::effect,
                        this::saved);
        saving.set(Optional.of(job).filter(Job::running));
        job.state().subscribe(state -> {
            if (!(state instanceof Job.State.Running)) {
                saving.set(Optional.empty());
            }
        });
    }

    private void saved(Committed committed) {
        staged.told(committed.results());
        committed.results().stream()
                .filter(Result.NotDone.class::isInstance)
                .forEach(result -> failed.accept(((Result.NotDone) result).why()));
        whenSaved.accept(committed);
        if (!committed.conflicts().isEmpty()) {
            conflicted.accept(committed.conflicts());
        }
        new SavedNotice(staged.name(), parts, undo, choose).tell(committed);
    }
}
