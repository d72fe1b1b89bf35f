package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.logs.LogLine;
import dev.pilothouse.aws.logs.Report;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The lines of the last invocation: the tail that came with the answer at once, then all of them as they arrive in CloudWatch
 * Logs, some seconds late. Screen thread only.
 */
public final class LinesModel {
    private static final Duration FIRST = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration BEFORE = Duration.ofSeconds(5);

    private final LinesGateway gateway;
    private final Scope scope;
    private final Clock clock;
    private final ObjectProperty<Load<List<LogLine>>> read = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Duration wait = FIRST;
    private Instant until = Instant.MIN;

    /**
     * What is shown.
     *
     * @param group where the lines lie
     * @param lines by time
     * @param report the figures; empty until they are known
     * @param whole whether nothing more is expected
     */
    public record Shown(
            String requestId,
            String group,
            Instant since,
            List<LogLine> lines,
            Optional<Report> report,
            boolean whole) {}

    public LinesModel(LinesGateway gateway, Scope scope, Clock clock) {
        this.gateway = gateway;
        this.scope = scope;
        this.clock = clock;
        read.subscribe(this::came);
    }

    /** What is known of the last invocation's lines; empty before there was one. */
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Why the lines can't be read, if that is so. */
    ObjectProperty<Load<List<LogLine>>> read() {
        return read;
    }

    /** Nothing was invoked, or it is not known as what. */
    void clear() {
        scope.cancel(read);
        shown.set(Optional.empty());
    }

    /**
     * Shows the tail, and reads all of them until the report is there.
     *
     * @param atMost how long the report may take
     */
    void follow(String group, Answer answer, Duration atMost) {
        scope.cancel(read);
        read.set(Load.idle());
        Instant since = answer.receipt().sent();
        List<LogLine> tail =
                answer.tail().map(text -> Tail.lines(group, since, text)).orElse(List.of());
        shown.set(Optional.of(
                new Shown(answer.receipt().requestId(), group, since.minus(BEFORE), tail, report(tail), false)));
        wait = FIRST;
        until = clock.instant().plus(atMost);
        look();
    }

    /** Reads them again. */
    void look() {
        shown.get().ifPresent(it -> {
            Duration pause = wait;
            wait = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            scope.load(
                    Text.tr("Lines of request {0}", it.requestId()),
                    read,
                    progress -> gateway.after(pause, it.group(), it.requestId(), it.since()));
        });
    }

    private void came(Load<List<LogLine>> load) {
        if (!(load instanceof Load.Ready<List<LogLine>> ready) || shown.get().isEmpty()) {
            return;
        }
        Shown before = shown.get().get();
        List<LogLine> lines = ready.value();
        Optional<Report> report = report(lines);
        boolean whole = report.isPresent() || clock.instant().isAfter(until);
        // The tail is better than nothing, and worse than all of them.
        boolean better = report.isPresent() || lines.size() >= before.lines().size();
        shown.set(Optional.of(new Shown(
                before.requestId(),
                before.group(),
                before.since(),
                better ? lines : before.lines(),
                report.or(before::report),
                whole)));
        if (!whole) {
            look();
        }
    }

    private static Optional<Report> report(List<LogLine> lines) {
        return lines.stream().map(Report::of).flatMap(Optional::stream).reduce((one, last) -> last);
    }
}
