package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.grid.CellAt;
import dev.pilothouse.ui.grid.Grid;
import dev.pilothouse.ui.grid.GridOwner;
import dev.pilothouse.ui.grid.Selection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The rows: the grid, what went wrong above it, what was read below it. */
final class RowsView extends VBox {
    private final TableModel model;
    private final Grid grid;
    private final VBox fault = new VBox();
    private Shown last;

    RowsView(TableModel model, RowsSource source, GridOwner owner) {
        this.model = model;
        getStyleClass().add("rows");
        grid = new Grid("rows", Text.tr("Rows of {0}", model.settings().shown()), source, owner);
        grid.sort().bindBidirectional(model.sort());
        VBox.setVgrow(grid, Priority.ALWAYS);
        fault.getStyleClass().add("rows-fault");
        fault.managedProperty().bind(fault.visibleProperty());
        getChildren().addAll(fault, grid, new Foot(model));
        model.columns().shown().addListener((ListChangeListener<Object>) change -> columns());
        columns();
        model.shown().subscribe(this::show);
        model.rows().loaded().subscribe(this::failed);
        grid.selection().subscribe((before, now) -> chosen(now));
    }

    Grid grid() {
        return grid;
    }

    private void columns() {
        List<?> now = model.columns().shown();
        if (!now.equals(grid.columns())) {
            grid.columns().setAll(new ArrayList<>(model.columns().shown()));
        }
    }

    private void show(Shown now) {
        Shown before = last;
        last = now;
        if (before == null || before.from() != now.from()) {
            grid.reset();
        } else {
            grid.refresh();
            reselect(before, now);
        }
        placeholder();
    }

    // The same rows stay selected where they stand elsewhere now.
    private void reselect(Shown before, Shown now) {
        Selection selection = grid.selection().get();
        if (selection.count() == 0 || before.sameOrder(now)) {
            return;
        }
        BitSet numbers = new BitSet();
        before.numbers(selection.rows()).forEach(numbers::set);
        BitSet positions = now.positions(numbers);
        Selection moved = selection.of(positions);
        int focus = focus(before, now, selection);
        grid.select(
                positions.isEmpty()
                        ? moved
                        : moved.focused(new CellAt(
                                positions.get(focus) ? focus : positions.nextSetBit(0),
                                selection.focus().column())));
    }

    // Where the row is by now that had the focus.
    private static int focus(Shown before, Shown now, Selection selection) {
        BitSet one = new BitSet();
        before.numbers(IntStream.of(Math.max(0, selection.focus().row()))).forEach(one::set);
        return Math.max(0, now.positions(one).nextSetBit(0));
    }

    private void chosen(Selection now) {
        model.chosen().selection().set(now);
        if (now.count() == 0) {
            model.edits().unpick();
        } else if (!now.focus().heading()) {
            model.edits().pick(now.focus().row());
        }
    }

    private void failed(Load<Loaded> load) {
        boolean failed = load instanceof Load.Failed;
        fault.setVisible(failed);
        fault.getChildren().clear();
        if (load instanceof Load.Failed<Loaded> it) {
            fault.getChildren().add(new FaultBox(it.fault()).retry(model.rows()::retry));
        }
        placeholder();
    }

    private void placeholder() {
        grid.placeholder().set(empty().orElse(null));
    }

    private Optional<Node> empty() {
        return switch (model.rows().loaded().get()) {
            case Load.Idle<Loaded> idle ->
                Optional.of(new EmptyState(
                        "fth-search",
                        Text.tr("Nothing read yet"),
                        Text.tr("Put together what you look for, and run it.")));
            case Load.Busy<Loaded> busy -> Optional.empty();
            case Load.Failed<Loaded> failed -> Optional.empty();
            case Load.Ready<Loaded> ready -> Optional.of(nothing(ready.value()));
        };
    }

    private Node nothing(Loaded read) {
        if (read.found() > 0) {
            return new EmptyState(
                    "fth-search",
                    Text.tr("No loaded row has that"),
                    Text.tr("The field above looks through what is loaded. A condition looks through the table."));
        }
        boolean all = model.query().conditions().isEmpty();
        if (!read.whole()) {
            return new EmptyState(
                    "fth-search",
                    Text.tr("Nothing found so far"),
                    Text.tr("Reading was stopped. Run goes through it from the beginning."));
        }
        return all
                ? new EmptyState(
                        "fth-database",
                        Text.tr("The table is empty"),
                        Text.tr("New items appear here once they are saved."))
                : new EmptyState(
                        "fth-search",
                        Text.tr("No item fits"),
                        Text.tr("Change or remove a condition. Text is compared exactly: upper and lower case"
                                + " differ."));
    }
}
