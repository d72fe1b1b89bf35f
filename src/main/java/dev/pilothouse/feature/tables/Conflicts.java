package dev.pilothouse.feature.tables;

import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.feature.tables.change.ItemCheck;
import dev.pilothouse.feature.tables.change.Result;
import dev.pilothouse.feature.tables.editor.conflict.ConflictDialog;
import dev.pilothouse.feature.tables.editor.conflict.ConflictModel;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.ui.Dialogs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;

/** Asks what becomes of items that are not as they were read. Screen thread only. */
record Conflicts(OpenTable table, Gate gate, Dialogs dialogs) {
    /** One after the other: each is decided for itself. */
    void settle(List<Result.Conflict> conflicts) {
        if (!conflicts.isEmpty()) {
            settle(conflicts.getFirst(), () -> settle(conflicts.subList(1, conflicts.size())));
        }
    }

    private void settle(Result.Conflict conflict, Runnable next) {
        ConflictModel model = new ConflictModel(
                conflict,
                new ItemCheck(table.browse().query().table().get()),
                Hidden.of(table.browse().mask()));
        Dialog dialog = new Dialog(dialogs);
        dialog.open(
                new ConflictDialog(model, new ConflictDialog.Ways() {
                    @Override
                    public void keep() {
                        dialog.close();
                        next.run();
                    }

                    @Override
                    public void discard() {
                        dialog.close();
                        table.save().staged().discard(conflict.change().key());
                        table.browse().settle(Map.of(conflict.change().key(), conflict.theirs()));
                        next.run();
                    }

                    @Override
                    public void save() {
                        dialog.close();
                        Action.writes(
                                        TablesFeature.SAVE,
                                        gate,
                                        new SimpleObjectProperty<>(Optional.empty()),
                                        permit -> table.save()
                                                .save(conflict.change().key(), model::settled, permit))
                                .run();
                        next.run();
                    }
                }),
                next);
    }
}
