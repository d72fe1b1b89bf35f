package dev.pilothouse.sandbox.s3;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** One bucket: its objects, uploads and settings. Every change is one step under its lock: readers see all of it or nothing. */
final class Bucket {
    private final String name;
    private final Instant created;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final NavigableMap<String, StoredObject> objects = new TreeMap<>(KeyOrder.UTF_8);
    private final Set<Pending> pending = new HashSet<>();
    private final Uploads uploads = new Uploads();
    private final Settings settings = new Settings();
    private boolean gone;

    Bucket(String name, Instant created) {
        this.name = name;
        this.created = created;
    }

    String name() {
        return name;
    }

    Instant created() {
        return created;
    }

    Uploads uploads() {
        return uploads;
    }

    Settings settings() {
        return settings;
    }

    /** Reads an object, or its absence, while nobody can replace it: a reader opens its bytes in here. */
    <T> T read(String key, Reading<T> reading) throws IOException {
        lock.readLock().lock();
        try {
            return reading.of(find(key));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Looks at all objects in the order of their keys. */
    <T> T list(Function<NavigableMap<String, StoredObject>, T> listing) {
        return with(lock.readLock(), () -> listing.apply(objects));
    }

    /**
     * Makes an object, which takes as long as its bytes take to arrive, and then puts it in place in one step. The condition
     * must hold at the beginning and at the end.
     *
     * @throws dev.pilothouse.sandbox.wire.ApiError 412 where another write came first, 409 where the key was deleted meanwhile
     */
    StoredObject write(String key, WriteCondition condition, Making making) throws IOException {
        Pending write = begin(key, condition);
        try {
            StoredObject made = making.make();
            try {
                return commit(write, made);
            } catch (RuntimeException e) {
                made.entity().content().discard();
                throw e;
            }
        } finally {
            with(lock.writeLock(), () -> pending.remove(write));
        }
    }

    /** Changes what is said about an object, not its bytes. */
    void retag(String key, Function<StoredObject, StoredObject> change) {
        with(lock.writeLock(), () -> {
            StoredObject found = find(key).orElseThrow(() -> S3Errors.noSuchKey(key));
            return objects.put(key, change.apply(found));
        });
    }

    /** Deletes the object if the condition holds; that there is none is no error. */
    void delete(String key, WriteCondition condition) {
        with(lock.writeLock(), () -> {
            condition.check(key, find(key));
            Optional<StoredObject> removed = Optional.ofNullable(objects.remove(key));
            removed.ifPresent(object -> {
                object.entity().content().discard();
                pending.stream().filter(write -> write.key.equals(key)).forEach(write -> write.deletedMeanwhile = true);
            });
            return removed;
        });
    }

    /** Takes the bucket out of service if it is empty; false where it is not. */
    boolean retire() {
        return with(lock.writeLock(), () -> gone = gone || objects.isEmpty());
    }

    /** Frees everything. */
    void discard() {
        with(lock.writeLock(), () -> {
            gone = true;
            objects.values().forEach(object -> object.entity().content().discard());
            objects.clear();
            return gone;
        });
        uploads.discard();
    }

    private Pending begin(String key, WriteCondition condition) {
        return with(lock.writeLock(), () -> {
            condition.check(key, find(key));
            Pending write = new Pending(key, condition);
            pending.add(write);
            return write;
        });
    }

    private StoredObject commit(Pending write, StoredObject made) {
        return with(lock.writeLock(), () -> {
            if (gone) {
                throw S3Errors.noSuchBucket(name);
            }
            if (write.deletedMeanwhile && !(write.condition instanceof WriteCondition.Always)) {
                throw S3Errors.conflict(write.key, write.condition.header());
            }
            write.condition.check(write.key, find(write.key));
            Optional.ofNullable(objects.put(write.key, made))
                    .ifPresent(replaced -> replaced.entity().content().discard());
            return made;
        });
    }

    private Optional<StoredObject> find(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    private static <T> T with(Lock held, Supplier<T> step) {
        held.lock();
        try {
            return step.get();
        } finally {
            held.unlock();
        }
    }

    /** A look at an object that may be there or not. */
    interface Reading<T> {
        T of(Optional<StoredObject> found) throws IOException;
    }

    /** The making of an object from bytes that are still on their way. */
    interface Making {
        StoredObject make() throws IOException;
    }

    /** A write that has begun and not ended; guarded by the lock. */
    private static final class Pending {
        private final String key;
        private final WriteCondition condition;
        private boolean deletedMeanwhile;

        Pending(String key, WriteCondition condition) {
            this.key = key;
            this.condition = condition;
        }
    }
}
