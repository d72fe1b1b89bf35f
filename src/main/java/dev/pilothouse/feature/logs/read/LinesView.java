package dev.pilothouse.feature.logs.read;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.logs.lines.Histogram;
import dev.pilothouse.feature.logs.lines.Source;
import dev.pilothouse.ui.Copying;
import dev.pilothouse.ui.lines.LineList;
import dev.pilothouse.ui.lines.LineOwner;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The bars over the list of lines. */
public final class LinesView extends VBox {
    private static final int TIME = 12;
    private static final int DAY = 18;
    private static final int LEVEL = 5;
    private static final int SHORTEST_SOURCE = 8;
    private static final int WIDEST_SOURCE = 24;
    private final LinesModel model;
    private final Strip strip;
    private final LineList list;
    private int longest = SHORTEST_SOURCE;

    /** What the pane does where somebody uses a line. */
    public interface Asks {
        /** What can be done with the line that has the number. */
        Optional<ContextMenu> menu(long number);

        /** The last line came into sight. */
        void nearEnd();
    }

    /** @param sources where lines come from, for the width of their column */
    public LinesView(LinesModel model, Asks asks) {
        this.model = model;
        strip = new Strip(model.zone(), this::goTo);
        list = new LineList("lines", Text.tr("Log lines"), model, new Owner(asks));
        list.wrap().bindBidirectional(model.wrap());
        list.follow().bindBidirectional(model.follow());
        sources(List.of());
        model.changes().subscribe((before, now) -> changed());
        model.looks().subscribe((before, now) -> list.redraw());
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("log-lines");
        getChildren().addAll(strip, list);
        changed();
    }

    /** Makes room for the names of these. */
    public void sources(List<Source> sources) {
        longest = sources.stream()
                .mapToInt(source -> source.shown().length())
                .max()
                .orElse(SHORTEST_SOURCE);
        leads();
    }

    private void leads() {
        List<Integer> wanted =
                List.of(model.isDated() ? DAY : TIME, Math.clamp(longest, SHORTEST_SOURCE, WIDEST_SOURCE), LEVEL);
        if (!list.leads().equals(wanted)) {
            list.leads().setAll(wanted);
        }
    }

    public LineList list() {
        return list;
    }

    /** Other lines altogether. */
    public void reset() {
        list.reset();
    }

    /** Has the first line of that time in sight, in milliseconds of the epoch. */
    public void goTo(long time) {
        model.at(time).ifPresent(list::pick);
    }

    private void changed() {
        leads();
        List<Histogram.Bar> bars = model.bars();
        strip.show(bars);
        // What says why there is none stands there.
        strip.setVisible(!bars.isEmpty());
        list.refresh();
    }

    private final class Owner implements LineOwner {
        private final Asks asks;

        Owner(Asks asks) {
            this.asks = asks;
        }

        @Override
        public void look(long key) {
            model.look(key);
        }

        @Override
        public void fold(long key, boolean open) {
            model.fold(key, open);
        }

        @Override
        public void more(long key) {
            model.more(key);
        }

        @Override
        public void copy(long from, long to) {
            Copying.copy(list, model.text(from, to));
        }

        @Override
        public Optional<ContextMenu> menu(long key) {
            return asks.menu(key);
        }

        @Override
        public void nearEnd() {
            asks.nearEnd();
        }
    }
}
