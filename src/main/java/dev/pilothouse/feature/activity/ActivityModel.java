package dev.pilothouse.feature.activity;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.History;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.journal.WayBack;
import dev.pilothouse.core.journal.chain.Verdict;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.ui.parts.PartsModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.collections.transformation.FilteredList;

/** What the Activity pane shows of the journal and can do with it. Screen thread only. */
final class ActivityModel {
    private static final int FIRST = 200;
    private static final int MOST = 1_000_000;
    private final SessionJournal journal;
    private final Scope scope;
    private final Notices notices;
    private final ObjectProperty<Load<Board>> board = new SimpleObjectProperty<>(Load.idle());
    private final ObservableList<Row> read = FXCollections.observableArrayList();
    private final FilteredList<Row> rows = new FilteredList<>(read);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<Row>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Load<Verdict>> verdict = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Kept>> values = new SimpleObjectProperty<>(Load.idle());
    private final ListChangeListener<Job> started = this::started;
    private Optional<String> wanted = Optional.empty();
    private int count = FIRST;

    ActivityModel(SessionJournal journal, Scope scope, Notices notices) {
        this.journal = journal;
        this.scope = scope;
        this.notices = notices;
        values.subscribe(load -> {
            if (load instanceof Load.Ready<Kept>) {
                refresh();
            }
        });
        filter.set(new Filter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(journal.here())));
        filter.subscribe(now -> rows.setPredicate(row -> now.matches(row.entry())));
        board.subscribe(load -> {
            if (load instanceof Load.Ready<Board> ready) {
                read.setAll(ready.value().rows());
                reselect();
            }
        });
    }

    /** What was read of the journal. */
    ObjectProperty<Load<Board>> board() {
        return board;
    }

    /** All entries that were read. */
    ObservableList<Row> read() {
        return read;
    }

    /** Those of them that the filter lets pass. */
    ObservableList<Row> rows() {
        return rows;
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    /** The entry that is looked at. */
    ReadOnlyObjectProperty<Optional<Row>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** What verifying came to; idle until somebody asked. */
    ObjectProperty<Load<Verdict>> verdict() {
        return verdict;
    }

    /** The values of the entry that is looked at; idle until somebody asked. */
    ObjectProperty<Load<Kept>> values() {
        return values;
    }

    /** The entries of this workspace, or of all. */
    void everywhere(boolean all) {
        Filter now = filter.get();
        filter.set(new Filter(
                now.text(),
                now.outcome(),
                now.feature(),
                now.person(),
                all ? Optional.empty() : Optional.of(journal.here())));
    }

    /** Reads again whenever a change has ended. */
    void follow(ObservableList<Job> jobs) {
        jobs.addListener(new WeakListChangeListener<>(started));
        jobs.forEach(this::watch);
    }

    void refresh() {
        Optional<String> entry = wanted;
        int most = count;
        scope.load(Text.tr("Read the journal"), board, progress -> board(most, entry));
    }

    /** Reads further back. */
    void older() {
        count = Math.min(count * 4, MOST);
        refresh();
    }

    /** Looks at an entry, as soon as it is read; at none where empty. */
    void select(Optional<String> entry) {
        if (!entry.equals(wanted)) {
            wanted = entry;
            scope.cancel(values);
            values.set(Load.idle());
        }
        reselect();
    }

    void verify() {
        scope.load(Text.tr("Verify the journal"), verdict, progress -> readable(journal.journal()::verify));
    }

    /** Unlocks what was there before and after the entry that is looked at; that they were shown is an entry too. */
    void showValues() {
        selected.get().map(Row::entry).ifPresent(entry -> {
            if (entry.wayBack() instanceof WayBack.Inverse inverse) {
                scope.load(Text.tr("Read the values"), values, progress -> reveal(entry, inverse));
            }
        });
    }

    private Kept reveal(Entry entry, WayBack.Inverse inverse) throws IOException {
        Kept kept = journal.values().read(entry.id(), inverse);
        journal.reveal(
                ActivityFeature.ID, Text.tr("Show the values of “{0}”", entry.title()), entry.target(), entry.paths());
        return kept;
    }

    /** Writes all entries that the filter lets pass, also those not read yet, into a file that is not there yet. */
    Job export(Path file, Export.Format format) {
        Filter now = filter.get();
        return scope.follow(
                Text.tr("Export {0}", file.getFileName()),
                progress -> readable(() -> {
                    try (History history = journal.journal().history()) {
                        return Export.write(history, now::matches, file, format, progress);
                    }
                }),
                written -> notices.done(
                        Text.tr(
                                "{0,choice,0#No entry was|1#1 entry was|1<{0} entries were} written to {1}.",
                                written, file),
                        Optional.empty()));
    }

    /** What AWS has to allow for taking an entry back. */
    List<Needs> needs(Row row) {
        return journal.undo().needs(row.entry());
    }

    /** Takes the entry that is looked at back. */
    void undo(Permit permit) {
        Entry entry = selected.get().orElseThrow().entry();
        scope.run(
                permit,
                journal.undo().change(entry),
                progress -> journal.undo().run(entry, permit, progress),
                effect -> effect,
                effect -> notices.done(Text.tr("“{0}” was undone.", entry.title()), Optional.empty()));
    }

    /** Whether some of the entry that is looked at can be taken back, and the rest left. */
    boolean divides() {
        return selected.get().filter(row -> journal.undo().divides(row.entry())).isPresent();
    }

    /** What of the entry that is looked at can be taken back by itself. */
    PartsModel parts() {
        return new PartsModel(
                selected.get().orElseThrow().entry(),
                new PartsModel.Parts(journal.undo(), scope, notices),
                this::refresh);
    }

    void close() {
        scope.close();
    }

    private Board board(int most, Optional<String> entry) throws Exception {
        return readable(() -> {
            try (History history = journal.journal().history()) {
                List<Entry> entries = new ArrayList<>(history.next(most + 1));
                while (!history.complete()
                        && entry.isPresent()
                        && entries.stream().noneMatch(one -> one.id().equals(entry.get()))) {
                    entries.addAll(history.next(FIRST));
                }
                return new Board(
                        entries.stream()
                                .map(one -> new Row(one, journal.undo().refusal(one)))
                                .toList(),
                        history.complete(),
                        history.unreadable());
            }
        });
    }

    private void reselect() {
        selected.set(wanted.flatMap(
                id -> read.stream().filter(row -> row.entry().id().equals(id)).findFirst()));
    }

    private void started(ListChangeListener.Change<? extends Job> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::watch);
        }
    }

    private void watch(Job job) {
        if (job.writes() && job.running()) {
            job.state().subscribe((before, now) -> refresh());
        }
    }

    /** Something that reads the journal's files. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws Exception;
    }

    private static <T> T readable(Reading<T> reading) throws Exception {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("The journal can’t be read or written."),
                            Text.tr("See that the folder is there, that you may use it, and that the disk is not"
                                    + " full.")),
                    e);
        }
    }
}
