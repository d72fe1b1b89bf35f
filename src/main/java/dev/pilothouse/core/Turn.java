package dev.pilothouse.core;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * One at a time, over all threads and processes of this computer: who has the lock file's lock has the turn. Waits as long
 * as it takes. What runs in a turn is never interrupted, so that cancelling a change leaves no file half-written; a turn
 * inside a turn waits for ever. Thread-safe.
 */
public final class Turn {
    // A file's lock tells processes apart; a second one inside this process would be refused instead of waiting. Files
    // that share one of these wait for each other now and then.
    private static final List<ReentrantLock> HERE =
            Stream.generate(ReentrantLock::new).limit(61).toList();
    private final Path lock;
    private final ReentrantLock here;

    /** The turn at one file, by a lock beside it. */
    public static Turn at(Path file) {
        return new Turn(file.resolveSibling("." + file.getFileName() + ".lock"));
    }

    /** @param lock a file that is there for nothing else; made where it is missing */
    public Turn(Path lock) {
        this.lock = lock.toAbsolutePath().normalize();
        this.here = HERE.get(Math.floorMod(this.lock.hashCode(), HERE.size()));
    }

    /** Runs the action when it is its turn. */
    public <T> T take(Callable<T> action) throws IOException {
        FutureTask<T> task = new FutureTask<>(() -> alone(action));
        // A thread of its own: nobody has a handle to interrupt it, and interrupting would close the files.
        Thread.ofVirtual().name("turn at " + lock.getFileName()).start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw failed(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T alone(Callable<T> action) throws Exception {
        here.lock();
        try (FileChannel channel = PrivateFile.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!held.isValid()) {
                throw new IOException("The lock on " + lock + " does not hold");
            }
            return action.call();
        } finally {
            here.unlock();
        }
    }

    private static IOException failed(Throwable cause) throws IOException {
        return switch (cause) {
            case IOException broken -> broken;
            case RuntimeException wrong -> throw wrong;
            case Error worse -> throw worse;
            default -> new IOException(cause);
        };
    }
}
