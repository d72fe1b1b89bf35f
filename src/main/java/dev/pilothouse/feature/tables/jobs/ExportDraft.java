package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.price.Prices;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** An export as it is typed. Screen thread only. */
final class ExportDraft {
    // DynamoDB Developer Guide, "Requesting a table export": from 15 minutes to 24 hours.
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(24);
    // "DynamoDB incremental export to Amazon S3": at least 10 MB are paid for.
    private static final long LEAST_CHANGES = 10L << 20;

    private final TableShape table;
    private final boolean personal;
    private final Clock clock;
    private final ZoneId zone;
    private final StringProperty bucket = new SimpleStringProperty("");
    private final StringProperty prefix = new SimpleStringProperty("");
    private final ObjectProperty<ExportOrder.Shape> shape = new SimpleObjectProperty<>(ExportOrder.Shape.DYNAMODB_JSON);
    private final BooleanProperty changes = new SimpleBooleanProperty();
    private final StringProperty at = new SimpleStringProperty("");
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final BooleanProperty before = new SimpleBooleanProperty(true);
    private final StringProperty why = new SimpleStringProperty("");

    /** @param personal whether the table has values that nobody sees before asking */
    ExportDraft(TableShape table, boolean personal, Clock clock, ZoneId zone) {
        this.table = table;
        this.personal = personal;
        this.clock = clock;
        this.zone = zone;
    }

    StringProperty bucket() {
        return bucket;
    }

    StringProperty prefix() {
        return prefix;
    }

    ObjectProperty<ExportOrder.Shape> shape() {
        return shape;
    }

    /** Whether only what changed is wanted. */
    BooleanProperty changes() {
        return changes;
    }

    /** The moment of which everything is wanted; empty for now. */
    StringProperty at() {
        return at;
    }

    StringProperty from() {
        return from;
    }

    StringProperty to() {
        return to;
    }

    /** Whether items as they were before are wanted, too. */
    BooleanProperty before() {
        return before;
    }

    /** What it is for. */
    StringProperty why() {
        return why;
    }

    /** Whether it has to be said what it is for, since nothing is masked in what AWS writes. */
    boolean asksWhy() {
        return personal;
    }

    /** What it comes to. */
    ObservableValue<Entered<ExportOrder>> entered() {
        return Bindings.createObjectBinding(this::read, bucket, prefix, shape, changes, at, from, to, before, why);
    }

    /** What it costs, in words. */
    ObservableValue<String> costs() {
        return changes.map(some -> {
            Prices prices = Prices.in(table.region());
            return some
                    ? Text.tr(
                            "DynamoDB bills the size of the changes, and 10 MB at least ({0}). Nothing of the table’s"
                                    + " capacity is used. S3 bills what it keeps.",
                            prices.export(LEAST_CHANGES).words())
                    : Text.tr(
                            "DynamoDB bills the size of the table: {0}. Nothing of the table’s capacity is used. S3"
                                    + " bills what it keeps.",
                            prices.export(table.counts().bytes()).words());
        });
    }

    private Entered<ExportOrder> read() {
        boolean begun = !bucket.get().isBlank();
        S3Place place = S3Place.of(bucket.get(), prefix.get());
        Optional<String> wrong = place.problem().or(this::wrongTime).or(this::noReason);
        return wrong.<Entered<ExportOrder>>map(
                        words -> new Entered.Cannot<>(begun ? words : Text.tr("Name the bucket first."), begun))
                .orElseGet(() -> new Entered.Can<>(new ExportOrder(
                        table.arn().orElseThrow(),
                        place,
                        shape.get(),
                        kind(),
                        why.get().strip())));
    }

    private Optional<String> noReason() {
        return personal && why.get().isBlank()
                ? Optional.of(Text.tr("Say what it is for: personal values are not masked in what DynamoDB writes."))
                : Optional.empty();
    }

    private ExportKind kind() {
        return changes.get()
                ? new ExportKind.Changes(moment(from).orElseThrow(), moment(to).orElseThrow(), before.get())
                : new ExportKind.Full(moment(at));
    }

    private Optional<String> wrongTime() {
        Instant now = clock.instant();
        if (!changes.get()) {
            return at.get().isBlank() ? Optional.empty() : wrong(at, now);
        }
        return wrong(from, now).or(() -> wrong(to, now)).or(() -> {
            Duration apart =
                    Duration.between(moment(from).orElseThrow(), moment(to).orElseThrow());
            return apart.compareTo(SHORTEST) < 0 || apart.compareTo(LONGEST) > 0
                    ? Optional.of(Text.tr("From the first moment to the second it is 15 minutes to 24 hours."))
                    : Optional.empty();
        });
    }

    private Optional<String> wrong(StringProperty typed, Instant now) {
        Optional<Instant> moment = moment(typed);
        if (moment.isEmpty()) {
            return Optional.of(Text.tr("A moment is written like {0}.", Moments.text(now, zone)));
        }
        return moment.get().isAfter(now)
                ? Optional.of(Text.tr("{0} is still to come.", typed.get().strip()))
                : Optional.empty();
    }

    private Optional<Instant> moment(StringProperty typed) {
        return Moments.read(typed.get(), zone);
    }
}
