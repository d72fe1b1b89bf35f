package dev.pilothouse.sandbox.logs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A log group: its streams by name, and the events of them all in the order they arrived. Thread-safe. */
final class Group {
    private final String name;
    private final String id;
    private final long created;
    private final NavigableMap<String, Stream> streams = new TreeMap<>();
    private final List<String> names = new ArrayList<>();
    private final Deque<Segment> segments = new ArrayDeque<>();
    private GroupSettings settings;
    private long next;
    private long bytes;
    private long size;

    /** @param id part of the ids of its events */
    Group(String name, String id, long created, GroupSettings settings) {
        this.name = name;
        this.id = id;
        this.created = created;
        this.settings = settings;
    }

    String name() {
        return name;
    }

    String id() {
        return id;
    }

    long created() {
        return created;
    }

    synchronized GroupSettings settings() {
        return settings;
    }

    synchronized void set(GroupSettings changed) {
        settings = changed;
    }

    /** What its lines count for: their text with {@link Event#OVERHEAD} for each. */
    synchronized long storedBytes() {
        return bytes;
    }

    /** How much heap its lines take, in bytes. */
    synchronized long size() {
        return size;
    }

    /** The number that the next event will have. */
    synchronized long next() {
        return next;
    }

    synchronized Optional<Stream> stream(String stream) {
        return Optional.ofNullable(streams.get(stream));
    }

    /** By name. */
    synchronized Collection<Stream> streams() {
        return List.copyOf(streams.values());
    }

    /** The name of a stream by its number; that of a deleted one, too. */
    synchronized String streamName(int number) {
        return names.get(number);
    }

    /** Whether it was made now. */
    synchronized boolean createStream(String stream, long now) {
        if (streams.containsKey(stream)) {
            return false;
        }
        streams.put(stream, new Stream(stream, names.size(), now, Stream.Lines.NONE));
        names.add(stream);
        return true;
    }

    /** Its lines are gone for every reader, though they take their place until they are the oldest. */
    synchronized boolean deleteStream(String stream) {
        Optional<Stream> gone = Optional.ofNullable(streams.remove(stream));
        gone.ifPresent(it -> bytes -= it.lines().bytes());
        return gone.isPresent();
    }

    /** Makes the stream where it is missing; tells how many bytes of heap that took. */
    synchronized long add(String stream, long at, long arrived, String message) {
        createStream(stream, arrived);
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        Stream changed = streams.get(stream).with(at, arrived, text.length);
        streams.put(stream, changed);
        long before = size;
        Segment last = open();
        size -= last.size();
        last.add(changed.number(), at, arrived, text);
        size += last.size();
        next++;
        bytes += text.length + Event.OVERHEAD;
        return size - before;
    }

    private Segment open() {
        if (segments.isEmpty() || segments.getLast().isFull()) {
            segments.addLast(new Segment(next));
            size += segments.getLast().size();
        }
        return segments.getLast();
    }

    /** When its oldest full segment began to arrive, milliseconds since 1970; empty where none is full. */
    synchronized OptionalLong oldest() {
        return segments.size() < 2
                ? OptionalLong.empty()
                : OptionalLong.of(segments.getFirst().ingestedFirst());
    }

    /** Forgets its oldest full segment; tells how many bytes of heap that freed. */
    synchronized long forgetOldest() {
        if (segments.size() < 2) {
            return 0;
        }
        Segment gone = segments.removeFirst();
        size -= gone.size();
        bytes = Math.max(0, bytes - gone.bytes());
        return gone.size();
    }

    /** All runs, as they arrived. */
    synchronized List<Run> runs() {
        return segments.stream().map(Segment::run).toList();
    }

    /** The numbers of the streams that the test accepts. */
    synchronized BitSet numbers(Predicate<Stream> wanted) {
        BitSet numbers = new BitSet();
        streams.values().stream().filter(wanted).forEach(stream -> numbers.set(stream.number()));
        return numbers;
    }
}
