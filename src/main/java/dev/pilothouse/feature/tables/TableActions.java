package dev.pilothouse.feature.tables;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.command.Usual;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.feature.tables.browse.ChosenModel;
import dev.pilothouse.feature.tables.browse.Overs;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.editor.bulk.BulkDialog;
import dev.pilothouse.feature.tables.editor.bulk.BulkModel;
import dev.pilothouse.feature.tables.editor.bulk.BulkPlan;
import dev.pilothouse.feature.tables.editor.bulk.Target;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.editor.peek.PeekDialog;
import dev.pilothouse.feature.tables.exchange.ImportDialog;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.jobs.JobCommands;
import dev.pilothouse.feature.tables.jobs.JobsBoard;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.staged.ReviewDialog;
import dev.pilothouse.feature.tables.staged.StagedBar;
import dev.pilothouse.ui.Dialogs;
import dev.pilothouse.ui.parts.PartsDialog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** What can be done with the table that is looked at. Screen thread only. */
final class TableActions implements Overs {
    private final OpenTable table;
    private final Gate gate;
    private final Ways ways;
    private final BooleanSupplier commit;

    /**
     * What it needs besides.
     *
     * @param undo the command that takes an entry back
     */
    record Ways(
            Dialogs dialogs,
            Notices notices,
            Function<Entry, Command> undo,
            JobsBoard.Outside jobs,
            QueryActions.Kept kept) {}

    /** @param commit takes what is typed in a cell; false where that can't be */
    TableActions(OpenTable table, Gate gate, Ways ways, BooleanSupplier commit) {
        this.table = table;
        this.gate = gate;
        this.ways = ways;
        this.commit = commit;
        table.save().offer(this::takeBack, this::chooseWhatToTakeBack);
        table.save().whenConflicted(new Conflicts(table, gate, ways.dialogs())::settle);
    }

    List<Action> all() {
        List<Action> all = new ArrayList<>(List.of(
                run(), save(), review(), discard(), delete(), bulk(), export(), importing(), jobs(), undoEdit()));
        all.addAll(queries().all());
        return all;
    }

    /** The bar of what waits. */
    StagedBar bar() {
        return new StagedBar(table.save(), save(), discard(), review());
    }

    Action run() {
        ObservableValue<Optional<Plan>> plan = table.browse().question().plan();
        ObservableValue<Optional<String>> obstacle = Bindings.createObjectBinding(
                () -> table.browse()
                        .obstacle()
                        .getValue()
                        .or(() -> plan.getValue().flatMap(it -> lacking(it.action()))),
                table.browse().obstacle(),
                plan,
                gate.changes());
        return Action.reads(TablesFeature.RUN, gate, obstacle, table.browse()::run);
    }

    /** Why this role can't read so; empty where it can. */
    Optional<String> lacking(String action) {
        return gate.refusal(TablesFeature.reading(action));
    }

    Action delete() {
        return Action.reads(
                TablesFeature.DELETE,
                gate,
                table.browse().chosen().unchangeable(),
                table.browse().chosen()::delete);
    }

    Action export() {
        return Action.reads(
                TablesFeature.EXPORT,
                gate,
                () -> table.exchange()
                        .exporting()
                        .set(!table.exchange().exporting().get()));
    }

    Action importing() {
        return Action.reads(TablesFeature.IMPORT, gate, () -> {
            Dialog dialog = new Dialog(ways.dialogs());
            ImportDialog content = new ImportDialog(table.exchange(), dialog::close);
            dialog.open(content, content::dismissed);
        });
    }

    /** What can be done with its query. */
    QueryActions queries() {
        return new QueryActions(table.browse(), gate, ways.dialogs(), ways.kept());
    }

    Action jobs() {
        return Action.reads(JobCommands.JOBS, gate, () -> jobs(JobsBoard.Tab.LIST));
    }

    /** Opens the jobs at AWS at one of their sides. */
    void jobs(JobsBoard.Tab first) {
        Dialog dialog = new Dialog(ways.dialogs());
        JobsBoard content = new JobsBoard(table.jobs(), gate, ways.jobs(), first, dialog::close);
        dialog.open(content, content::dismissed);
    }

    Action bulk() {
        return Action.reads(
                TablesFeature.BULK,
                gate,
                table.browse().chosen().unchangeable(),
                () -> table.browse().chosen().pairs(this::bulk));
    }

    private void bulk(List<ChosenModel.Pair> pairs) {
        List<Target> targets =
                pairs.stream().map(pair -> new Target(pair.read(), pair.now())).toList();
        Dialog dialog = new Dialog(ways.dialogs());
        BulkModel model = new BulkModel(
                table.browse().query().table().get(),
                targets,
                table.browse().mask(),
                table.browse().scope());
        dialog.open(
                BulkDialog.edit(
                        model,
                        Hidden.of(table.browse().mask()),
                        plan -> {
                            stage(plan);
                            dialog.close();
                        },
                        dialog::close),
                () -> {});
    }

    // Where all fits there is nothing to ask: what is staged is marked, and undone as one step.
    @Override
    public void paste(BulkPlan plan) {
        if (plan.refused() == 0) {
            stage(plan);
            return;
        }
        Dialog dialog = new Dialog(ways.dialogs());
        dialog.open(
                BulkDialog.paste(
                        plan,
                        Hidden.of(table.browse().mask()),
                        wanted -> {
                            stage(wanted);
                            dialog.close();
                        },
                        dialog::close),
                () -> {});
    }

    private void stage(BulkPlan plan) {
        table.browse().staging().set(plan.staged(table.browse().staging().get()));
    }

    @Override
    public void tell(String words) {
        ways.notices().info(words);
    }

    @Override
    public void peek(String name, Value value) {
        Dialog dialog = new Dialog(ways.dialogs());
        dialog.open(new PeekDialog(name, value, table.browse().scope(), dialog::close), () -> {});
    }

    private Action save() {
        ObjectProperty<Staging> staging = table.save().staged().staging();
        ObservableValue<Optional<String>> obstacle = Bindings.createObjectBinding(
                () -> table.save().obstacle().getValue().or(() -> lacking(staging.get())),
                table.save().obstacle(),
                staging,
                gate.changes());
        return Action.writes(TablesFeature.SAVE, gate, obstacle, this::save);
    }

    // Somebody may change items and delete none: what may be saved can be, from the review.
    private Optional<String> lacking(Staging staging) {
        Collection<Staged> changes = staging.changes().values();
        return lacking(changes)
                .map(words -> changes.stream()
                                .allMatch(change -> lacking(List.of(change)).isPresent())
                        ? words
                        : Text.tr("{0} Review diff saves the others.", words));
    }

    private Optional<String> lacking(Collection<Staged> changes) {
        return gate.refusal(TablesFeature.saving(changes));
    }

    private void save(Permit permit) {
        if (commit.getAsBoolean() && table.item().finish()) {
            table.save().save(permit);
        } else {
            table.save()
                    .refuse(Fault.notDone(
                            Text.tr("What was typed can’t be staged as it is, so nothing was sent."),
                            Text.tr("Mend it where it is marked, or put it back.")));
        }
    }

    private Action discard() {
        return Action.reads(TablesFeature.DISCARD, gate, table.save().obstacle(), table.save()::discard);
    }

    private Action review() {
        return Action.reads(TablesFeature.REVIEW, gate, table.save().obstacle(), () -> {
            Dialog dialog = new Dialog(ways.dialogs());
            ReviewDialog content = new ReviewDialog(
                    table.save(),
                    TablesFeature.SAVE,
                    gate,
                    new ReviewDialog.Rules(table.browse().mask()::shown, this::lacking),
                    dialog::close);
            dialog.open(content, content::dismissed);
        });
    }

    private Action undoEdit() {
        ObservableValue<Optional<String>> nothing = table.save()
                .staged()
                .staging()
                .map(staging -> staging.canUndo()
                        ? Optional.empty()
                        : Optional.of(
                                Text.tr("There is no edit to be undone here. What was saved is undone in Activity.")));
        return Action.reads(Usual.UNDO_EDIT, gate, nothing, table.save().staged()::undo);
    }

    private void chooseWhatToTakeBack(Entry entry) {
        Dialog dialog = new Dialog(ways.dialogs());
        dialog.open(
                new PartsDialog(table.save().parts(entry), ways.undo().apply(entry), gate, dialog::close), () -> {});
    }

    private void takeBack(Entry entry) {
        Action.writes(
                        ways.undo().apply(entry),
                        gate,
                        none(),
                        permit -> table.save().undo(entry, permit))
                .run();
    }

    private static ObservableValue<Optional<String>> none() {
        return new SimpleObjectProperty<>(Optional.empty());
    }
}
