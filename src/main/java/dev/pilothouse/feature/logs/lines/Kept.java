package dev.pilothouse.feature.logs.lines;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The lines that came, in their order: the latest in memory, older ones in a file that is deleted at {@link #close}, and those
 * beyond that dropped. Thread-safe: one thread may add while others read and search.
 */
public final class Kept implements AutoCloseable {
    private static final Source OTHER = new Source("", "");
    private final Limits limits;
    private final Spill spill;
    private final List<Source> sources = new ArrayList<>(List.of(OTHER));
    private final Map<Source, Character> numbers = new HashMap<>(Map.of(OTHER, (char) 0));
    private final TreeMap<Long, Spill.Slot> spilled = new TreeMap<>();
    private final Deque<Chunk> ring = new ArrayDeque<>();
    private final TreeMap<Long, Chunk> inMemory = new TreeMap<>();
    private Optional<Chunk> open = Optional.empty();
    private Optional<Chunk> latest = Optional.empty();
    private long first;
    private long end;
    private long held;
    private int epoch;

    /** @param folder for what memory has no room for */
    public Kept(Limits limits, Path folder) {
        this.limits = limits;
        this.spill = new Spill(folder, limits.spilled());
    }

    /** As usual, in the system's folder for temporary files. */
    public static Kept usual() {
        return new Kept(Limits.USUAL, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Deletes what a program that was killed left in the system's folder for temporary files. */
    public static void sweep() {
        Spill.sweep(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Adds lines in their order. */
    public synchronized void add(List<Arrival> lines) {
        add(epoch, lines);
    }

    /** Adds lines, unless {@link #clear} was called since that epoch: whoever was asked before then is late. */
    public synchronized void add(int since, List<Arrival> lines) {
        if (since != epoch) {
            return;
        }
        for (Arrival line : lines) {
            byte[] bytes = line.text().getBytes(StandardCharsets.UTF_8);
            boolean cut = bytes.length > Limits.LINE;
            Level level = line.note() ? Level.NOTE : Levels.of(line.text());
            Chunk into = room(Math.min(bytes.length, Limits.LINE), line.time());
            into.add(cut ? shortened(bytes) : bytes, line.time(), number(line.source()), level, cut);
            end++;
        }
        drop();
    }

    // Not in the middle of a character.
    private static byte[] shortened(byte[] bytes) {
        int length = Limits.LINE;
        while ((bytes[length] & 0xC0) == 0x80) {
            length--;
        }
        return Arrays.copyOf(bytes, length);
    }

    private Chunk room(int bytes, long time) {
        if (open.isPresent() && open.get().takes(bytes, time)) {
            return open.get();
        }
        seal();
        Chunk fresh = new Chunk(end, time);
        open = Optional.of(fresh);
        return fresh;
    }

    private void seal() {
        open.ifPresent(chunk -> {
            ring.addLast(chunk.seal());
            inMemory.put(chunk.first(), chunk);
            held += chunk.bytes();
        });
        open = Optional.empty();
    }

    private char number(Source source) {
        Character known = numbers.get(source);
        if (known == null) {
            // So many streams nobody has; those beyond are known by their group.
            if (sources.size() > Character.MAX_VALUE) {
                return source.stream().isEmpty() ? 0 : number(new Source(source.group(), ""));
            }
            known = (char) sources.size();
            sources.add(source);
            numbers.put(source, known);
        }
        return known;
    }

    private void drop() {
        while (!ring.isEmpty() && (end - ring.getFirst().first() > limits.lines() || bytes() > limits.bytes())) {
            Chunk oldest = ring.removeFirst();
            inMemory.remove(oldest.first());
            held -= oldest.bytes();
            spilled.put(oldest.first(), spill.put(oldest));
        }
        spill.trim().ifPresent(left -> {
            spilled.headMap(left).clear();
            first = left;
        });
    }

    /** The number of the first line that can still be read. */
    public synchronized long first() {
        return first;
    }

    /** The number that the next line will get: as many came. */
    public synchronized long end() {
        return end;
    }

    /** What the lines take of memory. */
    public synchronized long bytes() {
        return held + open.map(Chunk::bytes).orElse(0L);
    }

    /** What they take of the disk. */
    public synchronized long spilledBytes() {
        return spill.bytes();
    }

    /** One line; empty where it was dropped or has not come. */
    public synchronized Optional<Line> line(long number) {
        return chunk(number).map(chunk -> {
            int at = (int) (number - chunk.first());
            return new Line(
                    number,
                    chunk.time(at),
                    sources.get(chunk.source(at)),
                    chunk.level(at),
                    chunk.words(at),
                    chunk.cut(at));
        });
    }

    private Optional<Chunk> chunk(long number) {
        if (number < first || number >= end) {
            return Optional.empty();
        }
        if (open.isPresent() && number >= open.get().first()) {
            return open;
        }
        Map.Entry<Long, Chunk> near = inMemory.floorEntry(number);
        return near != null
                ? Optional.of(near.getValue())
                : Optional.of(fromFile(spilled.floorEntry(number).getValue()));
    }

    // Neighbours are looked at one after another.
    private Chunk fromFile(Spill.Slot slot) {
        Chunk chunk = latest.filter(it -> it.first() == slot.first()).orElseGet(() -> spill.get(slot));
        latest = Optional.of(chunk);
        return chunk;
    }

    /** Where lines come from, by number, as chunks have them. */
    synchronized List<Source> sources() {
        return List.copyOf(sources);
    }

    /** The chunks with lines from that number on; what is asked of each is as it was when this was called. */
    synchronized List<Supplier<Chunk>> from(long number) {
        List<Supplier<Chunk>> parts = new ArrayList<>();
        spilled.values().stream()
                .filter(slot -> slot.end() > number)
                .forEach(slot -> parts.add(() -> stillThere(slot)));
        inMemory.values().stream().filter(chunk -> chunk.end() > number).forEach(chunk -> parts.add(() -> chunk));
        open.filter(chunk -> chunk.count() > 0 && chunk.end() > number).ifPresent(chunk -> {
            Chunk copy = chunk.copy();
            parts.add(() -> copy);
        });
        return parts;
    }

    // Dropped meanwhile: no lines.
    private synchronized Chunk stillThere(Spill.Slot slot) {
        return spilled.containsKey(slot.first()) ? spill.get(slot) : new Chunk(slot.first(), 0).seal();
    }

    /** Counts up with each {@link #clear}. */
    public synchronized int epoch() {
        return epoch;
    }

    /** Forgets all lines; those that come get further numbers. */
    public synchronized void clear() {
        epoch++;
        open = Optional.empty();
        latest = Optional.empty();
        ring.clear();
        inMemory.clear();
        spilled.clear();
        held = 0;
        first = end;
        spill.close();
    }

    /** Deletes what lies on disk. */
    @Override
    public void close() {
        clear();
    }
}
