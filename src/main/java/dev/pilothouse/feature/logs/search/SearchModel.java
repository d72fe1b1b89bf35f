package dev.pilothouse.feature.logs.search;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.logs.groups.GroupsModel;
import dev.pilothouse.feature.logs.groups.LogGroup;
import dev.pilothouse.feature.logs.groups.Share;
import dev.pilothouse.feature.logs.lines.Arrival;
import dev.pilothouse.feature.logs.lines.Kept;
import dev.pilothouse.feature.logs.lines.Line;
import dev.pilothouse.feature.logs.read.LinesModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Looking for lines in a range of time, the newest first, as many as are wanted. Screen thread only. */
public final class SearchModel {
    /** So many lines are looked for before somebody wants more. */
    static final int PAGE = 1_000;

    private static final Duration AROUND = Duration.ofSeconds(30);
    private final SearchGateway gateway;
    private final GroupsModel groups;
    private final LinesModel lines;
    private final Scope scope;
    private final Clock clock;
    private final ObjectProperty<Asked> asked =
            new SimpleObjectProperty<>(new Asked("", false, new TimeRange.Last(Duration.ofMinutes(15))));
    private final ObjectProperty<Load<Instant>> search = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<Optional<Reached>> reached = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Backwards> backwards = Optional.empty();
    private Optional<Wanted> wanted = Optional.empty();

    /**
     * What somebody asked for.
     *
     * @param text to be contained as it stands, or a pattern
     * @param pattern whether it is one, as CloudWatch Logs has them
     */
    public record Asked(String text, boolean pattern, TimeRange range) {
        /** As CloudWatch Logs takes it. */
        public String sent() {
            return pattern ? text.strip() : Wanted.containing(text);
        }
    }

    /**
     * How far a search came.
     *
     * @param back everything newer was looked at
     * @param from the beginning of what was asked for
     * @param done whether it came there
     * @param scanned about how many bytes were looked through, where that is known
     * @param missing names of groups that are not there, since nothing was ever written to them
     * @param denied names of groups that the role may not read
     */
    public record Reached(
            Instant back,
            Instant from,
            boolean done,
            long lines,
            long scanned,
            List<String> missing,
            List<String> denied) {
        public Reached {
            missing = List.copyOf(missing);
            denied = List.copyOf(denied);
        }
    }

    public SearchModel(SearchGateway gateway, GroupsModel groups, LinesModel lines, Scope scope, Clock clock) {
        this.gateway = gateway;
        this.groups = groups;
        this.lines = lines;
        this.scope = scope;
        this.clock = clock;
        lines.newestFirst(true);
        search.subscribe(this::look);
    }

    /** What is asked for; takes effect with {@link #run}. */
    public ObjectProperty<Asked> asked() {
        return asked;
    }

    public LinesModel lines() {
        return lines;
    }

    /** How the search stands; it comes to the moment back to which it looked. */
    public ObjectProperty<Load<Instant>> search() {
        return search;
    }

    /** How far it came; empty before the first. */
    public ReadOnlyObjectProperty<Optional<Reached>> reached() {
        return reached.getReadOnlyProperty();
    }

    /** Looks for what is asked, in the groups that are chosen. */
    public void run() {
        Instant now = clock.instant().plusMillis(1);
        begin(new Wanted(
                groups.chosen().get(),
                Optional.empty(),
                asked.get().sent(),
                asked.get().range().from(now),
                asked.get().range().to(now)));
    }

    /** Looks for all lines of the same stream around that line. */
    public void around(Line line) {
        Instant at = Instant.ofEpochMilli(line.time());
        TimeRange.Between range =
                new TimeRange.Between(at.minus(AROUND), at.plus(AROUND).plusMillis(1));
        asked.set(new Asked("", false, range));
        Optional<String> stream = Optional.of(line.source().stream()).filter(it -> !it.isEmpty());
        begin(new Wanted(List.of(line.source().group()), stream, "", range.from(), range.to()));
    }

    private void begin(Wanted next) {
        scope.cancel(search);
        lines.clear();
        lines.dated(!next.from().isAfter(next.to().minus(Duration.ofHours(20))));
        wanted = Optional.of(next);
        backwards = Optional.of(new Backwards(gateway, next));
        reached.set(Optional.empty());
        search.set(Load.idle());
        if (!next.groups().isEmpty()) {
            older();
        }
    }

    /** Goes on looking further back, if there is something left. */
    public void older() {
        boolean busy = search.get() instanceof Load.Busy;
        backwards.filter(it -> !busy && !it.isDone()).ifPresent(it -> {
            Kept kept = lines.kept();
            int epoch = kept.epoch();
            long before = kept.end();
            scope.load(Text.tr("Search logs"), search, progress -> {
                progress.phase(Text.tr("looking back"), 0, 0);
                while (!it.isDone() && kept.end() - before < PAGE) {
                    List<Arrival> found = it.next();
                    kept.add(epoch, found);
                    progress.add(
                            found.size(),
                            found.stream()
                                    .mapToLong(line -> line.text().length())
                                    .sum());
                }
                return it.reached();
            });
        });
    }

    /** Asks for nothing more; what was found stays. */
    public void stop() {
        scope.cancel(search);
        came();
    }

    private void came() {
        lines.arrived();
        reached.set(backwards.map(it -> {
            Wanted what = wanted.orElseThrow();
            List<LogGroup> known = what.groups().stream().map(groups::group).toList();
            long scanned = Share.bytes(known, it.reached(), what.to(), clock.instant());
            long found = lines.kept().end() - lines.kept().first();
            return new Reached(it.reached(), what.from(), it.isDone(), found, scanned, it.missing(), it.denied());
        }));
    }

    private void look(Load<Instant> load) {
        if (!(load instanceof Load.Idle)) {
            came();
        }
    }
}
