package dev.pilothouse.feature.logs;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.logs.errors.ErrorsModel;
import dev.pilothouse.feature.logs.export.ExportModel;
import dev.pilothouse.feature.logs.groups.GroupsModel;
import dev.pilothouse.feature.logs.insights.InsightsModel;
import dev.pilothouse.feature.logs.lines.Line;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.feature.logs.read.Personal;
import dev.pilothouse.feature.logs.request.RequestModel;
import dev.pilothouse.feature.logs.search.SearchModel;
import dev.pilothouse.feature.logs.search.TimeRange;
import dev.pilothouse.feature.logs.tail.TailModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The Logs pane: which way lines are looked at, and what stands beside them. Screen thread only. */
final class LogsModel {
    private static final Duration NEAR = Duration.ofSeconds(30);
    private final Parts parts;
    private final ErrorsModel tailErrors;
    private final ErrorsModel searchErrors;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.TAIL);
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.NONE);
    private final BooleanProperty revealed = new SimpleBooleanProperty();
    private final ObjectProperty<Load<Boolean>> revealing = new SimpleObjectProperty<>(Load.idle());

    /** The ways to look at lines. */
    enum Mode {
        TAIL,
        SEARCH,
        INSIGHTS
    }

    /** What stands beside them. */
    enum Side {
        NONE,
        REQUEST,
        ERRORS
    }

    /**
     * What it is made of.
     *
     * @param personal members whose values are hidden
     * @param reveals writes down that they are about to be shown; blocking
     */
    record Parts(
            GroupsModel groups,
            TailModel tail,
            SearchModel search,
            InsightsModel insights,
            RequestModel request,
            ExportModel export,
            Scope scope,
            List<String> personal,
            Consumer<List<String>> reveals) {}

    LogsModel(Parts parts) {
        this.parts = parts;
        tailErrors = new ErrorsModel(parts.tail().lines(), parts.scope());
        searchErrors = new ErrorsModel(parts.search().lines(), parts.scope());
        hide(Personal.of(parts.personal()));
        revealing.subscribe(load -> {
            if (load instanceof Load.Ready<Boolean>) {
                revealed(true);
            }
        });
        mode.subscribe((before, now) -> besides());
        side.subscribe((before, now) -> besides());
        for (LinesModel lines : List.of(parts.tail().lines(), parts.search().lines())) {
            lines.looked().subscribe((before, now) -> now.ifPresent(this::look));
        }
    }

    GroupsModel groups() {
        return parts.groups();
    }

    TailModel tail() {
        return parts.tail();
    }

    SearchModel search() {
        return parts.search();
    }

    InsightsModel insights() {
        return parts.insights();
    }

    RequestModel request() {
        return parts.request();
    }

    ExportModel export() {
        return parts.export();
    }

    ObjectProperty<Mode> mode() {
        return mode;
    }

    ObjectProperty<Side> side() {
        return side;
    }

    /** The lines that are on screen; those of the search while a query is. */
    LinesModel lines() {
        return mode.get() == Mode.TAIL ? tail().lines() : search().lines();
    }

    /** The errors among them. */
    ErrorsModel errors() {
        return mode.get() == Mode.TAIL ? tailErrors : searchErrors;
    }

    /** Errors of the lines of a mode. */
    ErrorsModel errors(Mode of) {
        return of == Mode.TAIL ? tailErrors : searchErrors;
    }

    /** Whether there is something personal to hide. */
    boolean hidesAnything() {
        return !parts.personal().isEmpty();
    }

    /** Whether personal values are shown. */
    BooleanProperty revealed() {
        return revealed;
    }

    /** Why they can't be shown, if that is so. */
    ObjectProperty<Load<Boolean>> revealing() {
        return revealing;
    }

    /** Shows personal values, once that is written down; or hides them again. */
    void reveal(boolean shown) {
        if (!shown) {
            parts.scope().cancel(revealing);
            revealed(false);
        } else if (!revealed.get() && hidesAnything()) {
            parts.scope().load(Text.tr("Personal values in logs"), revealing, progress -> {
                parts.reveals().accept(parts.personal());
                return true;
            });
        }
    }

    private void revealed(boolean shown) {
        revealed.set(shown);
        hide(shown ? Personal.NONE : Personal.of(parts.personal()));
    }

    /** Looks at the lines around that one, in its stream. */
    void around(Line line) {
        mode.set(Mode.SEARCH);
        search().around(line);
    }

    /** Looks for all lines of the time where the tail says that some are missing. */
    void fill(Line note) {
        Instant at = Instant.ofEpochMilli(note.time());
        mode.set(Mode.SEARCH);
        search().asked().set(new SearchModel.Asked("", false, new TimeRange.Between(at.minus(NEAR), at.plus(NEAR))));
        search().run();
    }

    /**
     * Another time for the tail, which begins anew. What is over has no live end: it is searched, and the tail keeps its own.
     *
     * @param text what its lines have to say
     */
    void follow(TimeRange wanted, String text, boolean pattern) {
        switch (wanted) {
            case TimeRange.Last last -> {
                if (!last.length().equals(tail().back().get())) {
                    tail().back().set(last.length());
                    tail().start();
                }
            }
            case TimeRange.Between between -> {
                mode.set(Mode.SEARCH);
                search().asked().set(new SearchModel.Asked(text, pattern, between));
                search().run();
            }
        }
    }

    /** Looks at errors by their shape, or no longer. */
    void toggleErrors() {
        side.set(side.get() == Side.ERRORS ? Side.NONE : Side.ERRORS);
    }

    /** Reads again what is on screen. */
    void refresh() {
        groups().refresh();
        switch (mode.get()) {
            case TAIL -> tail().start();
            case SEARCH -> search().run();
            case INSIGHTS -> insights().ask();
        }
    }

    /** Cancels the reads and deletes what lies on disk. */
    void close() {
        parts.scope().close();
        tail().lines().close();
        search().lines().close();
    }

    private void look(Line line) {
        if (!parts.request().of(line)) {
            parts.request().close();
        }
        if (side.get() != Side.ERRORS) {
            side.set(Side.REQUEST);
        }
    }

    private void besides() {
        tailErrors.shown().set(side.get() == Side.ERRORS && mode.get() == Mode.TAIL);
        searchErrors.shown().set(side.get() == Side.ERRORS && mode.get() == Mode.SEARCH);
    }

    private void hide(Personal now) {
        tail().lines().hide(now);
        search().lines().hide(now);
        insights().personal().set(now);
    }
}
