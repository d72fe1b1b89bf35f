package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.aws.logs.SavedQueries;
import dev.pilothouse.aws.price.PriceList;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.logs.groups.GroupsModel;
import dev.pilothouse.feature.logs.groups.Share;
import dev.pilothouse.feature.logs.read.Personal;
import dev.pilothouse.feature.logs.search.TimeRange;
import dev.pilothouse.feature.logs.settings.SavedInsight;
import dev.pilothouse.ui.code.CodeModel;
import dev.pilothouse.ui.code.Mark;
import dev.pilothouse.ui.code.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A query of Logs Insights: what it would cost, what it found. Screen thread only. */
public final class InsightsModel {
    private static final String FIRST = "fields @timestamp, @message\n| sort @timestamp desc\n| limit 100";
    private final Parts parts;
    private final GroupsModel groups;
    private final PriceList prices;
    private final CodeModel<String> query;
    private final ObjectProperty<String> written = new SimpleObjectProperty<>(FIRST);
    private final ObjectProperty<TimeRange> range = new SimpleObjectProperty<>(new TimeRange.Last(Duration.ofHours(1)));
    private final ObjectProperty<Load<Ran>> run = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Personal> personal = new SimpleObjectProperty<>(Personal.NONE);
    private final ObjectProperty<Load<List<String>>> fields = new SimpleObjectProperty<>(Load.idle());

    /**
     * What it works with.
     *
     * @param region whose prices hold
     */
    public record Parts(
            InsightsGateway gateway, KeptQueries kept, Scope scope, Clock clock, ZoneId zone, String region) {}

    public InsightsModel(Parts parts, GroupsModel groups) {
        this.parts = parts;
        this.groups = groups;
        this.prices = Cost.prices(parts.region());
        query = new CodeModel<>(parts.scope(), Reading.Fits::new);
        query.onRead(written::set);
        query.show(FIRST);
        run.subscribe(this::look);
    }

    CodeModel<String> query() {
        return query;
    }

    ZoneId zone() {
        return parts.zone();
    }

    Clock clock() {
        return parts.clock();
    }

    /** The query as it was written last. */
    ObjectProperty<String> written() {
        return written;
    }

    ObjectProperty<TimeRange> range() {
        return range;
    }

    GroupsModel groups() {
        return groups;
    }

    /** How it stands. */
    ObjectProperty<Load<Ran>> run() {
        return run;
    }

    /** What was found; empty before that. */
    ObjectProperty<Optional<Answer>> answer() {
        return answer;
    }

    /** What is hidden in results. */
    public ObjectProperty<Personal> personal() {
        return personal;
    }

    /** About what it would look through, and what that costs. */
    Cost estimate() {
        Instant now = parts.clock().instant();
        return new Cost(
                Share.bytes(groups.looked(), range.get().from(now), range.get().to(now), now), prices);
    }

    /** Runs what is written, in the groups that are chosen. */
    public void ask() {
        query.finish();
        Instant now = parts.clock().instant();
        Instant from = range.get().from(now);
        Instant to = range.get().to(now).plusMillis(1);
        List<String> names = groups.chosen().get();
        String wanted = written.get();
        answer.set(Optional.empty());
        parts.scope()
                .load(
                        Text.tr("Logs Insights"),
                        run,
                        progress -> parts.gateway().run(names, wanted, from, to, progress));
    }

    /** Stops it, at CloudWatch Logs too; what it found so far stays. */
    public void stop() {
        parts.scope().cancel(run);
    }

    private void look(Load<Ran> load) {
        if (load instanceof Load.Ready<Ran> ready) {
            switch (ready.value()) {
                case Ran.Found found -> answer.set(Optional.of(found.answer()));
                case Ran.Wrong it -> query.wrong(mark(it));
            }
        }
    }

    private static Mark mark(Ran.Wrong it) {
        String before =
                it.query().substring(0, Math.clamp(it.at(), 0, it.query().length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Mark(line, before.length() - before.lastIndexOf('\n'), it.what());
    }

    /** The names of fields in lines of the chosen groups; none before they were read. */
    List<String> fields() {
        return fields.get().shown().orElse(List.of());
    }

    /** Reads which fields lines of the first chosen group have. */
    void readFields() {
        groups.chosen().get().stream()
                .findFirst()
                .ifPresent(group -> parts.scope()
                        .load(
                                Text.tr("Fields of {0}", group),
                                fields,
                                progress -> parts.gateway().fields(group)));
    }

    /** Those that are kept by name. */
    KeptQueries kept() {
        return parts.kept();
    }

    void show(SavedInsight saved) {
        query.show(saved.query());
        written.set(saved.query());
    }

    /** Shows a query of the account, with the groups it was saved with. */
    void show(SavedQueries.Saved saved) {
        show(new SavedInsight(saved.name(), saved.text()));
        if (!saved.groups().isEmpty()) {
            groups.look(saved.groups());
        }
    }

    /** Keeps what is written under a name, on this computer. */
    void keep(String name) {
        query.finish();
        kept().keep(new SavedInsight(name.strip(), written.get()));
    }

    /** Keeps what is written under a name, in the account and for the groups that are chosen. */
    void save(String name, Permit permit) {
        query.finish();
        kept().save(new Definition(name.strip(), written.get(), groups.chosen().get()), permit);
    }
}
