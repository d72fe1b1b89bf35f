package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** A table to be made from S3, as it is typed; its keys are those of the table that is looked at, at first. Screen thread only. */
final class ImportDraft {
    // DynamoDB API, CreateTable and CsvOptions.
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
    private static final Pattern DELIMITER = Pattern.compile("[,;:|\\t ]");

    private final TableShape like;
    private final StringProperty bucket = new SimpleStringProperty("");
    private final StringProperty prefix = new SimpleStringProperty("");
    private final StringProperty table = new SimpleStringProperty("");
    private final Key partition;
    private final Key sort;
    private final BooleanProperty provisioned = new SimpleBooleanProperty();
    private final StringProperty reads = new SimpleStringProperty("5");
    private final StringProperty writes = new SimpleStringProperty("5");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.JSON);
    private final StringProperty delimiter = new SimpleStringProperty(",");
    private final ObjectProperty<ImportOrder.Packing> packing = new SimpleObjectProperty<>(ImportOrder.Packing.GZIP);

    /** What the files hold. */
    enum Kind {
        JSON,
        CSV,
        ION;

        String words() {
            return switch (this) {
                case JSON -> Text.tr("DynamoDB JSON");
                case CSV -> Text.tr("CSV");
                case ION -> Text.tr("Amazon Ion");
            };
        }
    }

    /** A key as it is typed. */
    record Key(StringProperty name, ObjectProperty<KeyType> type) {
        static Key of(Optional<KeyAttribute> as) {
            return new Key(
                    new SimpleStringProperty(as.map(KeyAttribute::name).orElse("")),
                    new SimpleObjectProperty<>(as.map(KeyAttribute::type).orElse(KeyType.TEXT)));
        }
    }

    ImportDraft(TableShape like) {
        this.like = like;
        partition = Key.of(like.keys().partition().stream().findFirst());
        sort = Key.of(like.keys().sort().stream().findFirst());
    }

    /** Takes the files of an export. */
    void of(TableJob.Export export) {
        bucket.set(export.place().bucket());
        prefix.set(export.keys() + "data/");
        packing.set(ImportOrder.Packing.GZIP);
        kind.set(export.shape() == ExportOrder.Shape.ION ? Kind.ION : Kind.JSON);
    }

    StringProperty bucket() {
        return bucket;
    }

    StringProperty prefix() {
        return prefix;
    }

    /** The name of the table to be made. */
    StringProperty table() {
        return table;
    }

    Key partition() {
        return partition;
    }

    /** Its name is empty where there is none. */
    Key sort() {
        return sort;
    }

    /** Whether it is paid for by the hour. */
    BooleanProperty provisioned() {
        return provisioned;
    }

    StringProperty reads() {
        return reads;
    }

    StringProperty writes() {
        return writes;
    }

    ObjectProperty<Kind> kind() {
        return kind;
    }

    StringProperty delimiter() {
        return delimiter;
    }

    ObjectProperty<ImportOrder.Packing> packing() {
        return packing;
    }

    /** What it comes to. */
    ObservableValue<Entered<ImportOrder>> entered() {
        return Bindings.createObjectBinding(
                this::read,
                bucket,
                prefix,
                table,
                partition.name(),
                partition.type(),
                sort.name(),
                sort.type(),
                provisioned,
                reads,
                writes,
                kind,
                delimiter,
                packing);
    }

    private Entered<ImportOrder> read() {
        boolean begun = !bucket.get().isBlank();
        S3Place place = S3Place.of(bucket.get(), prefix.get());
        Optional<String> wrong = place.problem().or(this::wrongTable).or(this::wrongSource);
        return wrong.<Entered<ImportOrder>>map(
                        words -> new Entered.Cannot<>(begun ? words : Text.tr("Name the bucket first."), begun))
                .orElseGet(() -> new Entered.Can<>(
                        new ImportOrder(table.get().strip(), keys(), capacity(), place, source(), packing.get())));
    }

    private Optional<String> wrongTable() {
        if (!NAME.matcher(table.get().strip()).matches()) {
            return Optional.of(Text.tr("A table’s name has 3 to 255 letters without accents, digits, _, - and dots."));
        }
        if (table.get().strip().equals(like.name())) {
            return Optional.of(Text.tr("This table is there already: a new one has another name."));
        }
        if (partition.name().get().isBlank()) {
            return Optional.of(Text.tr("A table needs a key."));
        }
        if (partition.name().get().strip().equals(sort.name().get().strip())) {
            return Optional.of(Text.tr("The two keys are different attributes."));
        }
        return provisioned.get() && (units(reads).isEmpty() || units(writes).isEmpty())
                ? Optional.of(Text.tr("Capacity is a whole number of units a second, from 1."))
                : Optional.empty();
    }

    private Optional<String> wrongSource() {
        return kind.get() == Kind.CSV && !DELIMITER.matcher(delimiter.get()).matches()
                ? Optional.of(Text.tr("Cells are parted by a comma, semicolon, colon, pipe, tab or space."))
                : Optional.empty();
    }

    private KeyShape keys() {
        return new KeyShape(
                key(partition),
                Optional.of(sort).filter(it -> !it.name().get().isBlank()).map(ImportDraft::key));
    }

    private static KeyAttribute key(Key typed) {
        return new KeyAttribute(typed.name().get().strip(), typed.type().get());
    }

    private Capacity capacity() {
        return provisioned.get()
                ? new Capacity.Provisioned(
                        units(reads).orElseThrow(), units(writes).orElseThrow())
                : new Capacity.OnDemand();
    }

    private ImportOrder.Source source() {
        return switch (kind.get()) {
            case JSON -> new ImportOrder.Source.Json();
            case CSV -> new ImportOrder.Source.Csv(delimiter.get());
            case ION -> new ImportOrder.Source.Ion();
        };
    }

    private static Optional<Long> units(StringProperty typed) {
        return Optional.of(typed.get().strip())
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .filter(units -> units > 0);
    }
}
