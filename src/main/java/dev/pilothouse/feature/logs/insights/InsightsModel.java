package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.workspace.Overlay;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import tools.jackson.core.type.TypeReference;

/** A query of Logs Insights: what it would cost, what it found. Screen thread only. */
public final class InsightsModel {
    private static final Setting<List<SavedInsight>> OWN = Setting.of("insights", new TypeReference<>() {}, List.of());
    private static final String FIRST = "fields @timestamp, @message\n| sort @timestamp desc\n| limit 100";
    private final Parts parts;
    private final GroupsModel groups;
    private final CodeModel<String> query;
    private final ObjectProperty<String> written = new SimpleObjectProperty<>(FIRST);
    private final ObjectProperty<TimeRange> range = new SimpleObjectProperty<>(new TimeRange.Last(Duration.ofHours(1)));
    private final ObjectProperty<Load<Ran>> run = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<List<SavedInsight>>> definitions = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<SavedInsight>> own = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Personal> personal = new SimpleObjectProperty<>(Personal.NONE);
    private final ObjectProperty<Load<List<String>>> fields = new SimpleObjectProperty<>(Load.idle());

    /** What it works with. */
    public record Parts(
            InsightsGateway gateway,
            Scope scope,
            Clock clock,
            ZoneId zone,
            Overlay overlay,
            List<SavedInsight> shared) {}

    public InsightsModel(Parts parts, GroupsModel groups) {
        this.parts = parts;
        this.groups = groups;
        query = new CodeModel<>(parts.scope(), Reading.Fits::new);
        query.onRead(written::set);
        query.show(FIRST);
        own.set(parts.overlay().get(OWN));
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

    /** About how many bytes it would look through. */
    long estimate() {
        Instant now = parts.clock().instant();
        return Share.bytes(groups.looked(), range.get().from(now), range.get().to(now), now);
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

    /** Those of the workspace. */
    List<SavedInsight> shared() {
        return parts.shared();
    }

    /** The person's own. */
    ObjectProperty<List<SavedInsight>> own() {
        return own;
    }

    /** Those of the account, where the role may read them. */
    ObjectProperty<Load<List<SavedInsight>>> definitions() {
        return definitions;
    }

    /** Reads which queries the account keeps, once. */
    void readDefinitions() {
        if (definitions.get() instanceof Load.Idle) {
            parts.scope()
                    .load(
                            Text.tr("Saved queries"),
                            definitions,
                            progress -> parts.gateway().definitions());
        }
    }

    void show(SavedInsight saved) {
        query.show(saved.query());
        written.set(saved.query());
    }

    /** Keeps what is written under a name, in place of one that has it. */
    void save(String name) {
        query.finish();
        List<SavedInsight> all = new ArrayList<>(own.get());
        all.removeIf(it -> it.name().equals(name.strip()));
        all.add(new SavedInsight(name.strip(), written.get()));
        keep(all);
    }

    void forget(SavedInsight saved) {
        List<SavedInsight> all = new ArrayList<>(own.get());
        all.remove(saved);
        keep(all);
    }

    private void keep(List<SavedInsight> all) {
        own.set(List.copyOf(all));
        parts.overlay().set(OWN, own.get());
    }
}
