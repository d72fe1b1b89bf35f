package dev.pilothouse.core.journal;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.journal.chain.Link;
import dev.pilothouse.core.journal.chain.Past;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The journal's entries, newest first, read only as far as one asks. Blocking; one thread at a time. */
public final class History implements AutoCloseable {
    private final Past past;
    private final Set<String> underWay;
    // Going backwards, an end is met before its beginning, and what takes an entry back before that entry.
    private final Map<String, Line.Ended> ends = new HashMap<>();
    private final Map<String, Entry.TakenBack> takenBack = new HashMap<>();
    private boolean complete;

    History(Past past, Set<String> underWay) {
        this.past = past;
        this.underWay = underWay;
    }

    /** The next so many, or fewer at the journal's beginning. */
    public List<Entry> next(int count) throws IOException {
        List<Entry> entries = new ArrayList<>();
        while (entries.size() < count) {
            Optional<Link> link = past.next();
            if (link.isEmpty()) {
                complete = true;
                break;
            }
            Line.of(link.get().members())
                    .flatMap(line -> take(link.get(), line))
                    .ifPresent(entries::add);
        }
        return entries;
    }

    /** Whether the journal's beginning was reached. */
    public boolean complete() {
        return complete;
    }

    /** How many lines so far could not be read. */
    public long unreadable() {
        return past.unreadable();
    }

    /** How many bytes were read so far. */
    public long bytesRead() {
        return past.bytesRead();
    }

    @Override
    public void close() throws IOException {
        past.close();
    }

    private Optional<Entry> take(Link link, Line line) {
        return switch (line) {
            case Line.Ended end -> {
                ends.putIfAbsent(end.entry(), end);
                yield Optional.empty();
            }
            case Line.Begun begun -> Optional.of(entry(link, begun, Optional.ofNullable(ends.remove(begun.entry()))));
        };
    }

    private Entry entry(Link link, Line.Begun begun, Optional<Line.Ended> end) {
        begun.undoes().ifPresent(undone -> remember(undone, begun, end));
        boolean others = end.filter(ended -> !ended.paths().isEmpty()).isPresent();
        return new Entry(
                link.number(),
                link.hash(),
                begun.entry(),
                begun.at(),
                begun.author(),
                begun.reason(),
                begun.feature(),
                begun.command(),
                begun.title(),
                begun.target(),
                others ? end.get().paths() : begun.paths(),
                others ? end.get().pathCount() : begun.pathCount(),
                new Hashes(
                        begun.hashes().before(), end.flatMap(Line.Ended::after).or(begun.hashes()::after)),
                begun.condition(),
                begun.inverse()
                        .<WayBack>map(inverse -> inverse)
                        .orElseGet(() -> new WayBack.None(begun.irreversible().orElse(""))),
                begun.undoes(),
                end.<Entry.Progress>map(History::ended)
                        .orElseGet(() -> underWay.contains(begun.entry())
                                ? new Entry.Progress.UnderWay()
                                : new Entry.Progress.NeverEnded()),
                Optional.ofNullable(takenBack.remove(begun.entry())));
    }

    // One that was done counts more than later ones that were not.
    private void remember(String undone, Line.Begun begun, Optional<Line.Ended> end) {
        Entry.TakenBack now = new Entry.TakenBack(
                begun.entry(), begun.at(), end.map(Line.Ended::outcome).orElse(Outcome.UNKNOWN));
        takenBack.merge(undone, now, (later, earlier) -> earlier.outcome() == Outcome.DONE ? earlier : later);
    }

    private static Entry.Progress ended(Line.Ended end) {
        return new Entry.Progress.Ended(end.at(), end.outcome(), end.words(), end.code(), end.requestId());
    }
}
