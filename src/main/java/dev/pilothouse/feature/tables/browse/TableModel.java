package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.query.Estimate;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.query.Planner;
import dev.pilothouse.feature.tables.query.Search;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.read.Reading;
import dev.pilothouse.feature.tables.rows.Column;
import dev.pilothouse.feature.tables.settings.DateForm;
import dev.pilothouse.feature.tables.settings.KeyLink;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.Expiry;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.feature.tables.transfer.ItemSource;
import dev.pilothouse.ui.grid.Sort;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** One table that is looked at: what is looked for in it, and what was found. Screen thread only. */
public final class TableModel {
    private final TableSettings settings;
    private final Parts parts;
    private final QuestionModel question;
    private final StagingAfter after;
    private final Running running;
    private final RowsModel rows;
    private final ColumnsModel columns;
    private final ObjectProperty<Staging> staging;
    private final ShownModel shown;
    private final EditModel edits;
    private final ChosenModel chosen;
    private final WholeRows wholes;
    private final Mask mask;

    /**
     * What it is made with.
     *
     * @param share of a provisioned table's capacity that reading may take now
     */
    public record Parts(
            Scope scope,
            Function<Plan, Reading> reading,
            DoubleSupplier share,
            Prompts prompts,
            Overlay overlay,
            Environment environment,
            QueryModel.When when,
            Around around) {}

    /** @param staging what waits to be saved in this table */
    public TableModel(TableShape shape, TableSettings settings, ObjectProperty<Staging> staging, Parts parts) {
        this.settings = settings;
        this.parts = parts;
        this.staging = staging;
        this.question =
                new QuestionModel(new QueryModel(shape, settings, parts.when()), parts.scope(), parts.around()::tables);
        this.after = new StagingAfter(parts.scope(), key -> parts.around().read(shape.name(), key), staging);
        this.rows = new RowsModel(parts.reading(), parts.scope(), parts.prompts(), parts.share());
        this.running = new Running(question, rows, after, parts.around());
        this.columns = new ColumnsModel(shape.name(), parts.overlay());
        this.mask = Mask.of(settings, parts.environment(), shape.keys().names());
        this.shown = new ShownModel(
                rows,
                columns,
                staging,
                new ShownModel.How(parts.scope(), parts.when().clock(), mask, shape.keys()));
        this.edits = new EditModel(this);
        this.chosen = new ChosenModel(this);
        this.wholes = new WholeRows(this);
        columns.wanted()
                .subscribe(names ->
                        query().columns().set(names.stream().map(Path::of).toList()));
        rows.loaded().subscribe(this::read);
        question.asked().subscribe((before, now) -> after.forget());
    }

    /** Its name at AWS. */
    public String name() {
        return query().table().get().name();
    }

    public TableSettings settings() {
        return settings;
    }

    public QueryModel query() {
        return question.query();
    }

    /** What is looked for, by conditions or by a statement. */
    public QuestionModel question() {
        return question;
    }

    /** Stages what has to be read whole before. */
    StagingAfter after() {
        return after;
    }

    /** What is around it. */
    Around around() {
        return parts.around();
    }

    public RowsModel rows() {
        return rows;
    }

    ColumnsModel columns() {
        return columns;
    }

    /** What waits to be saved. */
    public ObjectProperty<Staging> staging() {
        return staging;
    }

    /** Letters that a loaded row has to have somewhere. */
    StringProperty find() {
        return shown.find();
    }

    /** How loaded rows are sorted; empty: as they came. */
    ObjectProperty<Optional<Sort>> sort() {
        return shown.sort();
    }

    /** What the grid shows. */
    ReadOnlyObjectProperty<Shown> shown() {
        return shown.shown();
    }

    /** What reads for the pane. */
    public Scope scope() {
        return parts.scope();
    }

    /** In which moments are shown. */
    public ZoneId zone() {
        return parts.when().zone();
    }

    /** Runs what stands there; see {@link Running}. */
    public void run() {
        running.run(true);
    }

    /** Reads again what was read last; stages nothing. */
    public void reread() {
        running.reread();
    }

    /** The same by itself: nothing that costs a lot, or stages something. */
    public void runUnasked() {
        running.run(false);
    }

    /** Why it can't be run now. */
    public ObservableValue<Optional<String>> obstacle() {
        return running.obstacle();
    }

    /** Sorts by a column, the other way round, or no more. */
    void sortBy(String column) {
        shown.sortBy(column);
    }

    /** How an attribute holds moments, as far as anybody said. */
    Optional<DateForm> date(String attribute) {
        return columns.date(attribute)
                .or(() -> Optional.ofNullable(settings.dates().get(attribute)))
                .or(() -> query().table().get().options().expiry() instanceof Expiry.By(String name)
                                && name.equals(attribute)
                        ? Optional.of(DateForm.SECONDS)
                        : Optional.empty());
    }

    Optional<KeyLink> link(String attribute) {
        return settings.link(Path.of(attribute));
    }

    /** When what is shown was read; now while it is being read. */
    public Instant readAtLatest() {
        return rows.readAt().getValue().orElseGet(parts.when().clock()::instant);
    }

    /** Whether what is shown was read as whole items. */
    boolean wholeItems() {
        return rows.soFar().map(it -> it.plan().wholeItems()).orElse(true);
    }

    /** Rows as whole items. */
    WholeRows wholes() {
        return wholes;
    }

    /** Whether what is shown tells which items it is of. */
    boolean carriesKeys() {
        return rows.soFar().map(it -> it.plan().carriesKeys()).orElse(true);
    }

    /** Whether a column of what is shown is an attribute of an item that is known by its key. */
    boolean carries(String attribute) {
        return rows.soFar()
                .map(it -> it.plan().carriesKeys() && it.plan().carries(attribute))
                .orElse(true);
    }

    /** What nobody sees before asking. */
    public Mask mask() {
        return mask;
    }

    /** The item that is looked at, and edits in the rows. */
    public EditModel edits() {
        return edits;
    }

    /** What is selected. */
    public ChosenModel chosen() {
        return chosen;
    }

    /** Everything that the query finds, for an export; empty where it can't be run. */
    public Optional<ItemSource> found() {
        return question.asked().get() instanceof Asked.Can can
                ? Optional.of(new ItemSource.Streamed(parts.reading().apply(can.plan())))
                : Optional.empty();
    }

    /** The whole table, for an export. */
    public ItemSource wholeTable() {
        return new ItemSource.Streamed(parts.reading().apply(all()));
    }

    /** What reading it takes, where that is known before: of a Scan. */
    public Optional<Estimate> costs(ItemSource source) {
        return source instanceof ItemSource.Streamed(Reading reading)
                ? rows.estimate(reading.plan())
                : Optional.empty();
    }

    private Plan all() {
        return new Planner(query().table().get(), settings).plan(Search.of(Where.ANYTHING));
    }

    /** Shows items as they are now, where they are among the rows: empty where one is gone. */
    public void settle(Map<Key, Optional<Item>> now) {
        shown.settle(now);
    }

    private void read(Load<Loaded> load) {
        if (load instanceof Load.Failed<Loaded> failed && question.partiql().get()) {
            question.statement().told(failed.fault());
        }
        if (load instanceof Load.Idle) {
            columns.forget();
            shown.forget();
        }
        rows.soFar().ifPresent(now -> {
            columns.found(now.rows());
            query().seen()
                    .set(now.rows().columns().stream()
                            .filter(column -> column.count() > 0)
                            .collect(Collectors.toMap(Column::name, Column::type)));
            shown.arrange();
        });
    }
}
