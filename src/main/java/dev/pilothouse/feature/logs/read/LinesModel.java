package dev.pilothouse.feature.logs.read;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.logs.lines.Histogram;
import dev.pilothouse.feature.logs.lines.Kept;
import dev.pilothouse.feature.logs.lines.Level;
import dev.pilothouse.feature.logs.lines.Line;
import dev.pilothouse.feature.logs.lines.LineFilter;
import dev.pilothouse.feature.logs.lines.Needle;
import dev.pilothouse.feature.logs.lines.Shown;
import dev.pilothouse.ui.lines.LineRow;
import dev.pilothouse.ui.lines.LineSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The lines that are read: which are shown, which of them are folded open, which is looked at. Screen thread only. */
public final class LinesModel implements LineSource, AutoCloseable {
    private final Kept kept;
    private final Scope scope;
    private final ZoneId zone;
    private final ObjectProperty<Load<Shown>> loading = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper looks = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<LineFilter> filter = new SimpleObjectProperty<>(LineFilter.ALL);
    private final StringProperty highlight = new SimpleStringProperty("");
    private final BooleanProperty wrap = new SimpleBooleanProperty();
    private final BooleanProperty follow = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Line>> looked = new SimpleObjectProperty<>(Optional.empty());
    private final Set<Long> open = new HashSet<>();
    private final Set<Long> whole = new HashSet<>();
    private final ObjectProperty<Personal> personal = new SimpleObjectProperty<>(Personal.NONE);
    private boolean dated;
    private boolean newestFirst;
    private Shown shown;

    public LinesModel(Kept kept, Scope scope, ZoneId zone) {
        this.kept = kept;
        this.scope = scope;
        this.zone = zone;
        this.shown = new Shown(kept, LineFilter.ALL);
        filter.subscribe((before, now) -> refilter());
        highlight.subscribe((before, now) -> looksOtherwise());
        personal.subscribe((before, now) -> looksOtherwise());
        loading.subscribe(load -> {
            if (load instanceof Load.Ready<Shown> ready && ready.value() != shown) {
                take(ready.value());
            }
        });
    }

    /** Where lines that come are put; from any thread. */
    public Kept kept() {
        return kept;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Counts up whenever lines came or went. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Counts up whenever lines look otherwise. */
    public ReadOnlyIntegerProperty looks() {
        return looks.getReadOnlyProperty();
    }

    /** Which lines are shown; a change takes effect when all were looked at. */
    public ObjectProperty<LineFilter> filter() {
        return filter;
    }

    /** A text that is marked wherever it stands, without leaving anything out. */
    public StringProperty highlight() {
        return highlight;
    }

    public BooleanProperty wrap() {
        return wrap;
    }

    /** Whether the last line stays in sight. */
    public BooleanProperty follow() {
        return follow;
    }

    /** The line that is looked at. */
    public ObjectProperty<Optional<Line>> looked() {
        return looked;
    }

    /** Lines may have come: shows those that fit. */
    public void arrived() {
        if (shown.catchUp()) {
            changed();
        }
    }

    /** Forgets all lines. */
    public void clear() {
        kept.clear();
        open.clear();
        whole.clear();
        looked.set(Optional.empty());
        take(new Shown(kept, filter.get()));
    }

    /** Lines with this text only, in place of the text before; blank: with any. */
    public void contain(String text) {
        LineFilter now = filter.get();
        filter.set(new LineFilter(List.of(), now.excludes(), now.levels()).containing(text));
    }

    /** Lines with that text are left out no longer. */
    public void include(String text) {
        LineFilter now = filter.get();
        List<Needle> left =
                now.excludes().stream().filter(it -> !it.text().equals(text)).toList();
        filter.set(new LineFilter(now.contains(), left, now.levels()));
    }

    /** What is hidden in lines. */
    public Personal personal() {
        return personal.get();
    }

    /** Hides other members from now on. */
    public void hide(Personal now) {
        personal.set(now);
    }

    /** Lines without this text only, from now on. */
    public void exclude(String text) {
        filter.set(filter.get().excluding(text));
    }

    /** Whether the day stands before each time. */
    public void dated(boolean now) {
        dated = now;
    }

    public boolean isDated() {
        return dated;
    }

    /** How many lines there are of which level, by time, of those that are shown. */
    public List<Histogram.Bar> bars() {
        return shown.histogram().bars();
    }

    /** Looks at the line with that number. */
    public void look(long number) {
        looked.set(kept.line(number).filter(line -> line.level() != Level.NOTE));
    }

    /** Opens what is folded, or closes it. */
    public void fold(long number, boolean wanted) {
        if (wanted) {
            open.add(number);
        } else {
            open.remove(number);
        }
        looksOtherwise();
    }

    /** Shows all of a long line. */
    public void more(long number) {
        whole.add(number);
        looksOtherwise();
    }

    /** Whether the newest line is the first. */
    public void newestFirst(boolean now) {
        newestFirst = now;
    }

    /** The number of the line that is shown at that time, or of the next one below. */
    public Optional<Long> at(long time) {
        OptionalInt row = shown.at(time, newestFirst);
        return row.isEmpty() ? Optional.empty() : Optional.of(shown.number(row.getAsInt()));
    }

    /** The shown lines from one number to another, as they came, one below the other. */
    public String text(long from, long to) {
        StringBuilder text = new StringBuilder();
        lines(from, to)
                .forEach(line -> text.append(personal().hidden(line.text().stripTrailing()))
                        .append('\n'));
        return text.toString();
    }

    /** The shown lines from one number to another. */
    public Stream<Line> lines(long from, long to) {
        return Stream.iterate(shown.row(from), row -> row < shown.size() && shown.number(row) <= to, row -> row + 1)
                .flatMap(row -> shown.line(row).stream());
    }

    /** The lines shown now, for work that takes its time. */
    public Shown shown() {
        return shown;
    }

    @Override
    public int rows() {
        return shown.size();
    }

    @Override
    public long key(int row) {
        return shown.number(row);
    }

    @Override
    public int row(long key) {
        return shown.row(key);
    }

    @Override
    public LineRow line(int row) {
        return shown.line(row)
                .map(line -> look().of(line, open.contains(line.number()), whole.contains(line.number())))
                .orElseGet(() -> new LineRow(List.of(), List.of(List.of()), LineRow.Fold.NONE, false));
    }

    /** Deletes what lies on disk; the scope is closed by whoever opened it. */
    @Override
    public void close() {
        kept.close();
    }

    private LineLook look() {
        List<String> marked = Stream.concat(
                        filter.get().contains().stream().map(Needle::text), Stream.of(highlight.get()))
                .toList();
        return new LineLook(zone, marked, personal.get(), dated);
    }

    private void refilter() {
        LineFilter wanted = filter.get();
        scope.load(Text.tr("Filter"), loading, progress -> {
            Shown fresh = new Shown(kept, wanted);
            fresh.catchUp();
            return fresh;
        });
    }

    private void take(Shown other) {
        shown = other;
        shown.catchUp();
        changed();
        looksOtherwise();
    }

    private void looksOtherwise() {
        looks.set(looks.get() + 1);
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
