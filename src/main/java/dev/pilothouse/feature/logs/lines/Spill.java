package dev.pilothouse.feature.logs.lines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Lines that memory has no room for: files that only this person may read, deleted when they are not needed any more, and at
 * the next start where the program ended without doing so. Not thread-safe.
 */
final class Spill implements AutoCloseable {
    private static final String PREFIX = "pilothouse-lines-";
    private final Path folder;
    private final long part;
    private final long most;
    private final Deque<Segment> segments = new ArrayDeque<>();

    /** @param most bytes in all its files */
    Spill(Path folder, long most) {
        this.folder = folder;
        this.most = most;
        this.part = Math.max(1, most / 8);
    }

    /** One file. */
    private static final class Segment {
        private final Path path;
        private final FileChannel file;
        private long length;
        private long end;

        Segment(Path path) throws IOException {
            this.path = path;
            this.file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }

        void close() {
            try {
                file.close();
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where a chunk lies. */
    record Slot(Object segment, long at, int length, long first, int count) {
        long end() {
            return first + count;
        }
    }

    /** Deletes what programs that are gone left in the folder. */
    static void sweep(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : left) {
                if (owner(file).filter(ProcessHandle::isAlive).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // pilothouse-lines-PID-…
    private static Optional<ProcessHandle> owner(Path file) {
        String rest = file.getFileName().toString().substring(PREFIX.length());
        String pid = rest.substring(0, Math.max(0, rest.indexOf('-')));
        return pid.isEmpty() || !pid.chars().allMatch(Character::isDigit)
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pid));
    }

    /** Puts a chunk away. */
    Slot put(Chunk chunk) {
        try {
            if (segments.isEmpty() || segments.getLast().length >= part) {
                // On POSIX the JDK gives a temporary file the rights 0600.
                segments.addLast(new Segment(Files.createTempFile(
                        folder, PREFIX + ProcessHandle.current().pid() + "-", ".tmp")));
            }
            Segment into = segments.getLast();
            ByteBuffer all = chunk.written();
            int length = all.remaining();
            long at = into.length;
            while (all.hasRemaining()) {
                into.length += into.file.write(all, into.length);
            }
            into.end = chunk.end();
            return new Slot(into, at, length, chunk.first(), chunk.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Chunk get(Slot slot) {
        ByteBuffer all = ByteBuffer.allocate(slot.length());
        try {
            while (all.hasRemaining()) {
                if (((Segment) slot.segment()).file.read(all, slot.at() + all.position()) < 0) {
                    throw new IOException("the file ends early");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Chunk.read(all.flip());
    }

    /** Drops the oldest where there is too much; answers the number of the first line that is left, if any was dropped. */
    Optional<Long> trim() {
        Optional<Long> left = Optional.empty();
        while (segments.size() > 1 && bytes() > most) {
            Segment oldest = segments.removeFirst();
            left = Optional.of(oldest.end);
            oldest.close();
        }
        return left;
    }

    long bytes() {
        return segments.stream().mapToLong(segment -> segment.length).sum();
    }

    @Override
    public void close() {
        segments.forEach(Segment::close);
        segments.clear();
    }
}
