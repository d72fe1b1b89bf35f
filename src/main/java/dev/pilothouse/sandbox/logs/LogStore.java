package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.World;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** All log groups of the pretend account, and the door by which other pretend services write lines. Thread-safe. */
public final class LogStore {
    /** The sandbox's own rule, "retention cap": beyond so many bytes of heap the lines that came first go first. */
    static final long RETENTION_CAP = 256L << 20;

    private final Clock clock;
    private final Arns arns;
    private final ConcurrentNavigableMap<String, Group> groups = new ConcurrentSkipListMap<>();
    private final AtomicLong made = new AtomicLong();
    private final AtomicLong size = new AtomicLong();
    private volatile long cap = RETENTION_CAP;
    private final ReentrantLock waking = new ReentrantLock();
    private volatile Optional<Runnable> first = Optional.empty();

    LogStore(World world) {
        this.clock = world.clock();
        this.arns = new Arns(world);
    }

    /**
     * Writes a line as a service of AWS does, without the quotas that PutLogEvents keeps; group and stream are made where they
     * are missing.
     *
     * @param group such as {@code /aws/lambda/orders-api}
     * @param stream such as {@code 2026/11/26/[$LATEST]0f3a…}
     * @param at when it happened; it arrives now
     * @param message one event, be it of several lines
     */
    public void write(String group, String stream, Instant at, String message) {
        add(made(group), stream, at.toEpochMilli(), message);
    }

    /** Does something before the first request is answered, which waits for it: a seed that not everybody needs. */
    public void whenFirstUsed(Runnable work) {
        first = Optional.of(work);
    }

    /** Whoever comes first does it, and everybody else waits. */
    private void wake() {
        if (first.isEmpty() || waking.isHeldByCurrentThread()) {
            return;
        }
        waking.lock();
        try {
            first.ifPresent(Runnable::run);
            first = Optional.empty();
        } finally {
            waking.unlock();
        }
    }

    /** Keeps a group's lines for so many days from now on; makes it where it is missing. */
    public void keep(String group, int days) {
        Group it = made(group);
        it.set(it.settings().keptFor(OptionalInt.of(days)));
    }

    private Group made(String group) {
        return groups.computeIfAbsent(group, name -> fresh(name, GroupSettings.USUAL));
    }

    void add(Group group, String stream, long at, String message) {
        if (size.addAndGet(group.add(stream, at, clock.millis(), message)) > cap) {
            forgetOldest();
        }
    }

    /** Whether it was made now. */
    boolean create(String name, GroupSettings settings) {
        Group group = fresh(name, settings);
        return groups.putIfAbsent(name, group) == null;
    }

    void remove(Group group) {
        if (groups.remove(group.name(), group)) {
            size.addAndGet(-group.size());
        }
    }

    /** A group by its name, as other services call it. */
    Optional<Group> named(String name) {
        wake();
        return Optional.ofNullable(groups.get(name));
    }

    /** A group by its name or ARN. */
    Group group(String nameOrArn) {
        return named(arns.name(nameOrArn)).orElseThrow(LogsErrors::noSuchGroup);
    }

    /** By name. */
    Collection<Group> groups() {
        wake();
        return groups.values();
    }

    Arns arns() {
        return arns;
    }

    /** Another {@link #RETENTION_CAP}. */
    void cap(long bytes) {
        cap = bytes;
    }

    /** How much heap the lines take, in bytes. */
    long size() {
        return size.get();
    }

    void clear() {
        first = Optional.empty();
        groups.clear();
        size.set(0);
        cap = RETENTION_CAP;
    }

    private synchronized void forgetOldest() {
        while (size.get() > cap) {
            Optional<Group> oldest = List.copyOf(groups.values()).stream()
                    .filter(group -> group.oldest().isPresent())
                    .min(Comparator.comparingLong(group -> group.oldest().orElse(Long.MAX_VALUE)));
            if (oldest.isEmpty()) {
                return;
            }
            size.addAndGet(-oldest.get().forgetOldest());
        }
    }

    private Group fresh(String name, GroupSettings settings) {
        return new Group(name, Long.toString(made.incrementAndGet()), clock.millis(), settings);
    }
}
