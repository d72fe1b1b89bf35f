package dev.pilothouse.feature.tables;

import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.feature.tables.browse.TableModel;
import dev.pilothouse.feature.tables.kept.HistoryDialog;
import dev.pilothouse.feature.tables.kept.HistoryModel;
import dev.pilothouse.feature.tables.kept.NameDialog;
import dev.pilothouse.feature.tables.kept.QueryCommands;
import dev.pilothouse.feature.tables.kept.SavedQueries;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.ui.Dialogs;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;

/** What can be done with the query of the table that is looked at, beside running it. Screen thread only. */
final class QueryActions {
    private final TableModel table;
    private final Gate gate;
    private final Dialogs dialogs;
    private final Kept kept;

    /**
     * Queries that are kept.
     *
     * @param shown one as it may be seen: without personal values
     * @param open opens one
     */
    record Kept(SavedQueries saved, HistoryModel history, UnaryOperator<SavedQuery> shown, Consumer<SavedQuery> open) {}

    QueryActions(TableModel table, Gate gate, Dialogs dialogs, Kept kept) {
        this.table = table;
        this.gate = gate;
        this.dialogs = dialogs;
        this.kept = kept;
    }

    List<Action> all() {
        return List.of(partiql(), keep(), history());
    }

    Action partiql() {
        BooleanProperty on = table.question().partiql();
        return Action.reads(QueryCommands.PARTIQL, gate, () -> on.set(!on.get()));
    }

    Action keep() {
        return Action.reads(QueryCommands.KEEP, gate, () -> {
            SavedQuery present = table.question()
                    .presentable(
                            (path, value) -> table.mask().masked(path, value).isPresent());
            Dialog dialog = new Dialog(dialogs);
            dialog.open(NameDialog.keep(present, kept.saved(), dialog::close), () -> {});
        });
    }

    Action history() {
        return Action.reads(QueryCommands.HISTORY, gate, () -> {
            Dialog dialog = new Dialog(dialogs);
            dialog.open(new HistoryDialog(kept.history(), kept.shown(), kept.open(), dialog::close), () -> {});
        });
    }
}
