package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Work;
import dev.pilothouse.feature.tables.price.Prices;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** One table's exports at AWS, the imports of its region, and the next one of each. Screen thread only. */
public final class JobsModel {
    // Listing each kind is one request as long as one page holds it.
    private static final int LISTING = 2;

    private final Supplier<TableShape> shape;
    private final Parts parts;
    private final ExportDraft export;
    private final ImportDraft imported;
    private final ObservableValue<Entered<ExportOrder>> exporting;
    private final ObservableValue<Entered<ImportOrder>> importing;
    private final ObjectProperty<Load<List<TableJob>>> jobs = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<Optional<Job>> sending = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TableJob>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Sent> sent = Optional.empty();

    /** What it is made with. */
    public record Parts(
            JobsGateway gateway, Scope scope, Prompts prompts, Notices notices, Environment environment, When when) {}

    /** The time, and where the person is. */
    public record When(Clock clock, ZoneId zone) {}

    // Sent again with the same token, an order takes effect once.
    private record Sent(Object order, String once) {}

    /**
     * Of a table.
     *
     * @param shape as it is known now
     * @param personal whether it has values that nobody sees before asking
     */
    public JobsModel(Supplier<TableShape> shape, boolean personal, Parts parts) {
        this.shape = shape;
        this.parts = parts;
        this.export = new ExportDraft(
                shape.get(), personal, parts.when().clock(), parts.when().zone());
        this.imported = new ImportDraft(shape.get());
        this.exporting = export.entered();
        this.importing = imported.entered();
    }

    String table() {
        return shape.get().name();
    }

    ExportDraft export() {
        return export;
    }

    ImportDraft imported() {
        return imported;
    }

    Instant now() {
        return parts.when().clock().instant();
    }

    ZoneId zone() {
        return parts.when().zone();
    }

    /** How they all stand, newest first. */
    ObjectProperty<Load<List<TableJob>>> jobs() {
        return jobs;
    }

    /** What is being sent. */
    ReadOnlyObjectProperty<Optional<Job>> sending() {
        return sending.getReadOnlyProperty();
    }

    /** The one that was begun last from here. */
    ReadOnlyObjectProperty<Optional<TableJob>> latest() {
        return latest.getReadOnlyProperty();
    }

    /** Reads them again. */
    public void refresh() {
        String arn = shape.get().arn().orElseThrow();
        parts.scope()
                .load(
                        Text.tr("Exports and imports of {0}", table()),
                        jobs,
                        progress -> parts.gateway().jobs(arn));
    }

    /** How many requests that sends. */
    int requests() {
        return LISTING + (int) underWay();
    }

    /** How many have not ended. */
    long underWay() {
        return jobs.get().shown().orElse(List.of()).stream()
                .filter(job -> job.stand().isUnderWay())
                .count();
    }

    /** What keeps the table from being exported, and what to do; empty where nothing does. */
    Optional<String> unrecoverable() {
        return shape.get().options().pointInTimeRecovery().filter(on -> !on).map(off -> {
            String month = Prices.in(shape.get().region())
                    .storage(shape.get().counts().bytes())
                    .words();
            return Text.tr(
                    "DynamoDB exports only tables with point-in-time recovery, and it is off for this one. Somebody who"
                            + " may change the table switches it on with the command below; AWS bills it by the size of"
                            + " the table, a little less than the storage itself ({0} a month).",
                    month);
        });
    }

    /** The command that switches point-in-time recovery on. */
    String remedy() {
        return "aws dynamodb update-continuous-backups --table-name " + table()
                + " --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true";
    }

    /** Why no export can be started now. */
    ObservableValue<Optional<String>> exportObstacle() {
        return Bindings.createObjectBinding(
                () -> busy().or(() -> unrecoverable().map(words -> Text.tr("Point-in-time recovery is off.")))
                        .or(() -> exporting.getValue().obstacle()),
                exporting,
                sending);
    }

    /** Why no table can be made now. */
    ObservableValue<Optional<String>> importObstacle() {
        return Bindings.createObjectBinding(
                () -> busy().or(() -> importing.getValue().obstacle()), importing, sending);
    }

    private Optional<String> busy() {
        return sending.get().map(job -> Text.tr("One is being sent."));
    }

    /** Starts the export that was typed. */
    void startExport(Permit permit) {
        exporting.getValue().can().filter(order -> sending.get().isEmpty()).ifPresent(order -> {
            String token = token(order);
            send(
                    permit,
                    JobChanges.of(table(), order),
                    progress -> parts.gateway().start(order, token, permit));
        });
    }

    /** Makes the table that was typed, after asking: from here it can't be taken back. */
    void startImport(Permit permit) {
        importing.getValue().can().filter(order -> sending.get().isEmpty()).ifPresent(order -> {
            String token = token(order);
            parts.prompts()
                    .confirm(
                            question(order),
                            () -> send(
                                    permit,
                                    JobChanges.of(order),
                                    progress -> parts.gateway().start(order, token, permit)));
        });
    }

    private Prompts.Question question(ImportOrder order) {
        String gigabyte = Prices.in(shape.get().region()).imported(1L << 30).words();
        return new Prompts.Question(
                Text.tr("Make the table {0}?", order.table()),
                Text.tr(
                        "DynamoDB reads {0} and bills {1} a gigabyte of it, unpacked; then the table costs what tables"
                                + " cost. It can’t be taken back from here: Pilothouse deletes no tables.",
                        order.place().address(), gigabyte),
                Text.tr("Make the table"),
                parts.environment() == Environment.PRODUCTION ? Optional.of(order.table()) : Optional.empty(),
                false);
    }

    private String token(Object order) {
        Sent now = sent.filter(it -> it.order().equals(order))
                .orElseGet(() -> new Sent(order, UUID.randomUUID().toString()));
        sent = Optional.of(now);
        return now.once();
    }

    private void send(Permit permit, Change change, Work<TableJob> work) {
        Job job = parts.scope().run(permit, change, work, JobChanges::begun, this::begun);
        sending.set(Optional.of(job).filter(Job::running));
        job.state().subscribe(state -> {
            if (!(state instanceof Job.State.Running)) {
                sending.set(Optional.empty());
            }
        });
    }

    private void begun(TableJob job) {
        sent = Optional.empty();
        latest.set(Optional.of(job));
        parts.notices()
                .done(
                        Text.tr(
                                "{0} It goes on at AWS, also when Pilothouse is closed.",
                                JobChanges.begun(job).words()),
                        Optional.empty());
        refresh();
    }
}
