package dev.pilothouse.feature.logs;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.logs.lines.Counts;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.feature.logs.search.SearchModel;
import dev.pilothouse.ui.EmptyState;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;

/** What stands where lines would be, as long as none is shown: that none came, that none fits, or that none was found. */
final class NoLines extends StackPane {
    private final LogsModel model;
    private final LogsModel.Mode mode;
    private final LinesModel lines;
    private final ObservableValue<? extends Load<?>> load;
    private Optional<Why> shown = Optional.empty();

    private enum Why {
        NOT_YET,
        FILTERED,
        NOT_FOUND,
        NOT_ASKED
    }

    NoLines(LogsModel model, LogsModel.Mode mode, LinesModel lines, ObservableValue<? extends Load<?>> load) {
        this.model = model;
        this.mode = mode;
        this.lines = lines;
        this.load = load;
        setMouseTransparent(true);
        lines.changes().subscribe(now -> look());
        load.subscribe(now -> look());
        if (mode == LogsModel.Mode.SEARCH) {
            model.search().reached().subscribe(now -> look());
        }
    }

    private void look() {
        Optional<Why> now = lines.rows() > 0 || load.getValue() instanceof Load.Failed ? Optional.empty() : why();
        // How many lines the filter leaves out changes all the time.
        if (!now.equals(shown) || now.filter(Why.FILTERED::equals).isPresent()) {
            shown = now;
            getChildren().setAll(now.map(this::state).stream().toList());
        }
    }

    private Optional<Why> why() {
        if (lines.kept().end() > lines.kept().first()) {
            return Optional.of(Why.FILTERED);
        }
        if (mode == LogsModel.Mode.TAIL) {
            return Optional.of(Why.NOT_YET);
        }
        boolean busy = load.getValue() instanceof Load.Busy;
        Optional<SearchModel.Reached> reached = model.search().reached().get();
        return busy ? Optional.empty() : Optional.of(reached.isPresent() ? Why.NOT_FOUND : Why.NOT_ASKED);
    }

    private EmptyState state(Why why) {
        return switch (why) {
            case NOT_YET ->
                new EmptyState(
                        "fth-align-left",
                        Text.tr("No lines yet"),
                        Text.tr("Lines of the chosen groups appear here as they are written."));
            case FILTERED ->
                new EmptyState(
                        "fth-filter",
                        Text.tr("No line fits"),
                        Text.tr(
                                "{0} came, and the filter leaves all of them out.",
                                Counts.lines(lines.kept().end() - lines.kept().first())));
            case NOT_FOUND ->
                new EmptyState(
                        "fth-search",
                        Text.tr("Nothing found"),
                        Text.tr("No line that was looked at says this. Choose another text, a longer time, or other"
                                + " groups."));
            case NOT_ASKED ->
                new EmptyState(
                        "fth-search",
                        Text.tr("No lines"),
                        Text.tr("Say what lines contain and when they were written, and search. The newest come"
                                + " first."));
        };
    }
}
