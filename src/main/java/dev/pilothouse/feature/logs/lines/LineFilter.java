package dev.pilothouse.feature.logs.lines;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Which of the kept lines are shown. What Pilothouse says between them is always shown, since it tells of lines that are
 * missing. Immutable.
 *
 * @param contains all of these stand in a line
 * @param excludes none of these does
 * @param levels of one of these
 */
public record LineFilter(List<Needle> contains, List<Needle> excludes, Set<Level> levels) {
    /** All lines. */
    public static final LineFilter ALL = new LineFilter(List.of(), List.of(), EnumSet.allOf(Level.class));

    public LineFilter {
        contains = List.copyOf(contains);
        excludes = List.copyOf(excludes);
        levels = Set.copyOf(levels);
    }

    /** Also with this text; blank: as it is. */
    public LineFilter containing(String text) {
        return text.isBlank() ? this : new LineFilter(with(contains, text.strip()), excludes, levels);
    }

    /** Without lines that have this text. */
    public LineFilter excluding(String text) {
        return text.isBlank() ? this : new LineFilter(contains, with(excludes, text.strip()), levels);
    }

    /** Of these levels only. */
    public LineFilter of(Set<Level> only) {
        return new LineFilter(contains, excludes, only);
    }

    /** Whether it leaves nothing out. */
    public boolean isAll() {
        return contains.isEmpty() && excludes.isEmpty() && levels.size() == Level.values().length;
    }

    private static List<Needle> with(List<Needle> needles, String text) {
        return Stream.concat(needles.stream(), Stream.of(new Needle(text)))
                .distinct()
                .toList();
    }

    /** Tells of each line that fits, from that one on, in their order. */
    void each(Chunk chunk, int from, IntConsumer found) {
        int mask = mask();
        Optional<Needle> longest =
                contains.stream().reduce((one, other) -> one.length() >= other.length() ? one : other);
        if (longest.isEmpty()) {
            for (int line = from; line < chunk.count(); line++) {
                offer(chunk, line, mask, found);
            }
            return;
        }
        TreeSet<Integer> notes = notes(chunk, from);
        if (notes.isEmpty()) {
            search(chunk, from, longest.get(), line -> offer(chunk, line, mask, found));
        } else {
            search(chunk, from, longest.get(), line -> offer(chunk, line, mask, notes::add));
            notes.forEach(found::accept);
        }
    }

    private static void search(Chunk chunk, int from, Needle needle, IntConsumer found) {
        if (from >= chunk.count()) {
            return;
        }
        byte[] text = chunk.text();
        int end = chunk.textBytes();
        int at = needle.in(text, chunk.from(from), end);
        while (at >= 0) {
            int line = chunk.at(at);
            boolean whole = at + needle.length() <= chunk.to(line);
            if (whole && chunk.level(line) != Level.NOTE) {
                found.accept(line);
            }
            at = needle.in(text, whole ? chunk.to(line) : at + 1, end);
        }
    }

    private static TreeSet<Integer> notes(Chunk chunk, int from) {
        TreeSet<Integer> notes = new TreeSet<>();
        for (int line = from; line < chunk.count(); line++) {
            if (chunk.level(line) == Level.NOTE) {
                notes.add(line);
            }
        }
        return notes;
    }

    private int mask() {
        int mask = 1 << Level.NOTE.ordinal();
        for (Level level : levels) {
            mask |= 1 << level.ordinal();
        }
        return mask;
    }

    private void offer(Chunk chunk, int line, int mask, IntConsumer found) {
        Level level = chunk.level(line);
        if (level == Level.NOTE || (mask & 1 << level.ordinal()) != 0 && fits(chunk, line)) {
            found.accept(line);
        }
    }

    private boolean fits(Chunk chunk, int line) {
        for (Needle needle : contains) {
            if (needle.in(chunk.text(), chunk.from(line), chunk.to(line)) < 0) {
                return false;
            }
        }
        for (Needle needle : excludes) {
            if (needle.in(chunk.text(), chunk.from(line), chunk.to(line)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
