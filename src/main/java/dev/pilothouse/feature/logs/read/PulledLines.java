package dev.pilothouse.feature.logs.read;

import dev.pilothouse.feature.logs.lines.Arrival;
import dev.pilothouse.feature.logs.lines.Level;
import dev.pilothouse.feature.logs.lines.Levels;
import dev.pilothouse.feature.logs.lines.Line;
import dev.pilothouse.ui.Copying;
import dev.pilothouse.ui.lines.LineList;
import dev.pilothouse.ui.lines.LineOwner;
import dev.pilothouse.ui.lines.LineRow;
import dev.pilothouse.ui.lines.LineSource;
import dev.pilothouse.ui.lines.Run;
import dev.pilothouse.ui.lines.Tint;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines that are all there, however many, looking as those of the pane do: to be selected, copied and opened. Screen thread only. */
public final class PulledLines implements LineSource, LineOwner {
    private static final int TIME = 12;

    // Whose lines they are is told beside them.
    private static final Pattern REQUEST = Pattern.compile(" RequestId: [0-9a-f-]{36}");
    private final List<Line> lines;
    private final ZoneId zone;
    private final Supplier<Personal> personal;
    private final boolean named;
    private final Set<Long> open = new HashSet<>();
    private final Set<Long> whole = new HashSet<>();
    private final LineList list;

    /**
     * Lines in their order.
     *
     * @param id by which tests find the list
     * @param name is read out
     * @param personal what is hidden, asked whenever lines are drawn
     */
    public PulledLines(String id, String name, List<Arrival> lines, ZoneId zone, Supplier<Personal> personal) {
        this.lines = IntStream.range(0, lines.size())
                .mapToObj(at -> line(at, lines.get(at)))
                .toList();
        this.zone = zone;
        this.personal = personal;
        this.named = lines.stream().map(it -> it.source().group()).distinct().count() > 1;
        list = new LineList(id, name, this, this);
        list.wrap().set(true);
        list.leads().setAll(TIME);
    }

    private static Line line(int at, Arrival arrival) {
        String text = arrival.text().stripTrailing();
        return new Line(at, arrival.time(), arrival.source(), Levels.of(text), text, false);
    }

    /** What they are looked at with. */
    public LineList list() {
        return list;
    }

    @Override
    public int rows() {
        return lines.size();
    }

    @Override
    public long key(int row) {
        return row;
    }

    @Override
    public int row(long key) {
        return Math.clamp(key, 0, lines.size());
    }

    @Override
    public LineRow line(int row) {
        Line line = lines.get(row);
        LineRow full = new LineLook(zone, List.of(), personal.get(), false)
                .of(line, open.contains(line.number()), whole.contains(line.number()));
        List<List<Run>> body = new ArrayList<>(full.body());
        body.set(0, first(line, body.getFirst()));
        return new LineRow(full.leads().subList(0, 1), body, full.fold(), false);
    }

    private List<Run> first(Line line, List<Run> runs) {
        List<Run> first = new ArrayList<>();
        if (named) {
            first.add(Run.of(line.source().shown() + " ", Tint.LINK));
        }
        runs.stream()
                .map(run -> new Run(brief(run.text()), run.tint(), run.strong(), run.match(), run.more()))
                .forEach(run -> first.add(run.tint() == Tint.TEXT ? run.in(tint(line.level())) : run));
        return first;
    }

    // There is little room.
    private static String brief(String text) {
        return REQUEST.matcher(text).replaceFirst("").replaceAll("\\t+", "  ");
    }

    private static Tint tint(Level level) {
        return level.isError() ? Tint.DANGER : Tint.TEXT;
    }

    @Override
    public void fold(long key, boolean wanted) {
        if (wanted) {
            open.add(key);
        } else {
            open.remove(key);
        }
        list.redraw();
    }

    @Override
    public void more(long key) {
        whole.add(key);
        list.redraw();
    }

    @Override
    public void copy(long from, long to) {
        Copying.copy(list, text(row(from), row(to)));
    }

    /** All of them, one below the other. */
    public String text() {
        return text(0, lines.size() - 1);
    }

    private String text(int from, int to) {
        return lines.subList(from, Math.min(to + 1, lines.size())).stream()
                .map(line -> personal.get().hidden(line.text()))
                .collect(Collectors.joining("\n"));
    }
}
