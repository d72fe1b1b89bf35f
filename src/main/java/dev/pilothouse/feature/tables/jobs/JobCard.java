package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Facts;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One job: what it is, how it stands, what came of it. */
final class JobCard extends VBox {
    private final ZoneId zone;

    /** The time, and where the person is. */
    record When(Instant now, ZoneId zone) {}

    /** Where it leads: to a table to be made of an export, and to the log of an import. */
    interface Ways {
        void again(TableJob.Export export);

        void log(Place place);
    }

    JobCard(TableJob job, When when, Ways ways) {
        this.zone = when.zone();
        Instant now = when.now();
        getStyleClass().add("job-card");
        getChildren().add(head(job, now));
        job.facts()
                .failure()
                .ifPresent(why -> getChildren()
                        .add(Labels.wrapped(
                                Text.tr("{0} ({1})", Visible.line(why.message()), why.code()), "danger", "small")));
        getChildren()
                .add(
                        switch (job) {
                            case TableJob.Export export -> export(export);
                            case TableJob.Import made -> imported(made);
                        });
        if (job instanceof TableJob.Export export && export.canBeMadeATable()) {
            Hyperlink link = new Hyperlink(Text.tr("Make a table of it…"));
            link.setId("again-" + export.facts().id());
            link.setOnAction(event -> ways.again(export));
            getChildren().add(link);
        }
        if (job instanceof TableJob.Import made && made.errors() > 0) {
            log(made, when.now()).ifPresent(place -> {
                Hyperlink link = new Hyperlink(Text.tr("Show the log"));
                link.setId("log-" + made.facts().id());
                link.setOnAction(event -> ways.log(place));
                getChildren().add(link);
            });
        }
    }

    private HBox head(TableJob job, Instant now) {
        String what = switch (job) {
            case TableJob.Export export -> Text.tr("Export to S3");
            case TableJob.Import made ->
                Text.tr("Table {0} from S3", made.facts().table());
        };
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                new Pill(job.stand().words(), tone(job.stand())),
                Labels.of(what, "strong"),
                gap,
                Labels.exact(when(job, now), Humane.exactTime(job.facts().started(), zone), "muted", "small"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("job-head");
        return head;
    }

    private String when(TableJob job, Instant now) {
        String begun = Humane.ago(job.facts().started(), now, zone);
        return job.facts()
                .ended()
                .map(end -> Text.tr(
                        "begun {0}, took {1}",
                        begun, Humane.duration(Duration.between(job.facts().started(), end))))
                .orElseGet(() -> Text.tr("begun {0}", begun));
    }

    private Facts export(TableJob.Export job) {
        Facts facts = new Facts();
        facts.add(Text.tr("What"), job.kind().words(zone));
        facts.add(Text.tr("Where"), place(job.folder()));
        job.items().ifPresent(count -> facts.add(Text.tr("Items"), Humane.count(count)));
        job.billed().ifPresent(bytes -> facts.add(Text.tr("Billed"), bytes(bytes)));
        return facts;
    }

    private Facts imported(TableJob.Import job) {
        Facts facts = new Facts();
        facts.add(Text.tr("From"), place(job.place().address()));
        facts.add(
                Text.tr("Items"),
                job.read() > 0
                        ? Text.tr("{0} read, {1} in the table", Humane.count(job.read()), Humane.count(job.imported()))
                        : job.stand().isUnderWay() ? Text.tr("none yet; AWS counts late") : Text.tr("none"));
        if (job.bytes() > 0) {
            facts.add(Text.tr("Read"), bytes(job.bytes()));
        }
        if (job.errors() > 0) {
            facts.add(
                    Text.tr("Not taken"),
                    Labels.wrapped(
                            Text.tr(
                                    "{0,choice,1#1 line is|1<{0} lines are} no item of this table; the log tells why.",
                                    job.errors()),
                            "danger"));
        }
        job.logGroup().ifPresent(log -> facts.add(Text.tr("Log"), place(group(log))));
        return facts;
    }

    private static Label bytes(long bytes) {
        return Labels.exact(Humane.bytes(bytes), Humane.exactBytes(bytes));
    }

    private static Label place(String address) {
        Label label = Labels.exact(
                address, Text.tr("{0} – click to copy", Visible.line(address)), "mono", "small", "copyable");
        Labels.copies(label, address);
        return label;
    }

    // AWS writes it about when the import ends.
    private static Optional<Place> log(TableJob.Import made, Instant now) {
        Instant end = made.facts().ended().orElse(now).plusSeconds(60);
        return made.logGroup()
                .map(arn -> new Place(
                        "logs",
                        group(arn),
                        Map.of("from", made.facts().started().toString(), "to", end.toString())));
    }

    // arn:aws:logs:eu-west-1:402112345678:log-group:/aws-dynamodb/imports:*
    private static String group(String arn) {
        String name = arn.substring(arn.indexOf(":log-group:") + ":log-group:".length());
        return name.endsWith(":*") ? name.substring(0, name.length() - 2) : name;
    }

    static Tone tone(Stand stand) {
        return switch (stand) {
            case RUNNING, CANCELLING -> Tone.ACCENT;
            case COMPLETED -> Tone.SUCCESS;
            case CANCELLED, UNKNOWN -> Tone.NEUTRAL;
            case FAILED -> Tone.DANGER;
        };
    }
}
