package dev.pilothouse.feature.tables.exchange;

import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.browse.TableModel;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.feature.tables.transfer.ExportEngine;
import dev.pilothouse.feature.tables.transfer.Exported;
import dev.pilothouse.feature.tables.transfer.Format;
import dev.pilothouse.feature.tables.transfer.ImportEngine;
import dev.pilothouse.feature.tables.transfer.ImportPlan;
import dev.pilothouse.feature.tables.transfer.Imported;
import dev.pilothouse.feature.tables.transfer.ItemSource;
import dev.pilothouse.feature.tables.transfer.Mapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Items of one table to a file, and from a file into what is staged. Screen thread only. */
public final class ExchangeModel {
    private final TableModel table;
    private final Scope scope;
    private final Notices notices;
    private final Asks asks;
    private final BooleanProperty exporting = new SimpleBooleanProperty();
    private final ObjectProperty<Load<Mapping>> mapping = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Looked>> looked = new SimpleObjectProperty<>(Load.idle());

    /** What a file comes to, before anything is staged. */
    record Looked(Imported imported, ImportPlan plan) {}

    /** What it asks of the pane; on the work's thread. */
    public interface Asks {
        /** The items as they are now, of those keys that there is one of. Blocking. */
        Map<Key, Item> current(List<Key> keys, Progress progress) throws InterruptedException;

        /** Writes down that personal values leave unmasked; where it can't be written, they stay. Blocking. */
        void record(String title);
    }

    public ExchangeModel(TableModel table, Scope scope, Notices notices, Asks asks) {
        this.table = table;
        this.scope = scope;
        this.notices = notices;
        this.asks = asks;
    }

    /** Whether it is being said what to export. */
    public BooleanProperty exporting() {
        return exporting;
    }

    TableModel table() {
        return table;
    }

    /** What the columns of the CSV are taken for; idle for other files. */
    ObjectProperty<Load<Mapping>> mapping() {
        return mapping;
    }

    /** What the file comes to. */
    ObjectProperty<Load<Looked>> looked() {
        return looked;
    }

    /**
     * Writes items into a file, in place of one that is there; shows among the tasks, and can be stopped there.
     *
     * @param purpose what personal values are wanted for, which is recorded; empty: they are masked
     */
    Job export(Path file, Format format, ItemSource source, Optional<String> purpose) {
        TableShape shape = table.query().table().get();
        Mask mask = purpose.isPresent() ? Mask.none() : table.mask();
        return scope.follow(
                Text.tr("Export {0}", file.getFileName()),
                progress -> {
                    purpose.ifPresent(why ->
                            asks.record(Text.tr("Export {0} with personal values: {1}", file.getFileName(), why)));
                    return new ExportEngine(shape.keys(), mask, progress).write(file, format, source);
                },
                this::exported);
    }

    /** Reads a file; of a CSV first what its columns are. */
    void look(Path file) {
        mapping.set(Load.idle());
        looked.set(Load.idle());
        Optional<Format> format = Format.of(file.getFileName().toString());
        TableShape shape = table.query().table().get();
        if (format.filter(it -> it == Format.CSV).isPresent()) {
            var known = table.query().types();
            scope.load(
                    Text.tr("Columns of {0}", file.getFileName()),
                    mapping,
                    progress -> new ImportEngine(shape, progress).mapping(file, known));
        } else {
            Format lines = format.orElse(Format.JSON_LINES);
            scope.load(
                    Text.tr("Import {0}", file.getFileName()),
                    looked,
                    progress -> compared(new ImportEngine(shape, progress).lines(file, lines), shape, progress));
        }
    }

    /** Reads a CSV whose columns are these. */
    void look(Path file, Mapping columns) {
        TableShape shape = table.query().table().get();
        scope.load(
                Text.tr("Import {0}", file.getFileName()),
                looked,
                progress -> compared(new ImportEngine(shape, progress).csv(file, columns), shape, progress));
    }

    /** Stages what was read, as one step. */
    void stage() {
        looked.get().shown().ifPresent(it -> {
            table.staging()
                    .set(table.staging()
                            .get()
                            .stage(it.plan().changes().stream()
                                    .map(ImportPlan.Change::staged)
                                    .toList()));
            forget();
        });
    }

    /** Nothing is imported. */
    void forget() {
        scope.cancel(mapping);
        scope.cancel(looked);
        mapping.set(Load.idle());
        looked.set(Load.idle());
    }

    private Looked compared(Imported imported, TableShape shape, Progress progress) throws InterruptedException {
        List<String> keys = shape.keys().names();
        List<Key> all = imported.items().stream()
                .map(incoming -> Key.of(incoming.item(), keys))
                .distinct()
                .toList();
        return new Looked(imported, ImportPlan.of(imported.items(), keys, asks.current(all, progress)));
    }

    private void exported(Exported it) {
        String written = Text.tr(
                "{0,choice,0#No item was|1#1 item was|1<{0} items were} written to {1}.", it.items(), it.file());
        notices.done(
                it.masked() ? Text.tr("{0} Personal values in it are masked.", written) : written, Optional.empty());
    }
}
