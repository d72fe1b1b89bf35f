package dev.pilothouse.core.journal.chain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lines that a chain had when it was asked, newest first, read only as far as one asks. Blocking; one thread at a time.
 */
public final class Past implements AutoCloseable {
    private final Deque<Path> older;
    private Optional<Open> open;
    private long unreadable;
    private long read;

    private record Open(FileChannel channel, long size, Backwards lines) {}

    /** @param newest the file that grows; nobody may be writing to it meanwhile */
    Past(List<Path> full, Optional<Path> newest) throws IOException {
        older = new ArrayDeque<>(full);
        open = newest.isPresent() ? Optional.of(open(newest.get())) : Optional.empty();
    }

    /** The line before the last one given; empty where there is none. Lines that can't be read are passed over. */
    public Optional<Link> next() throws IOException {
        while (true) {
            Optional<byte[]> line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            Optional<Link> link = line.flatMap(Lines::read);
            if (link.isPresent()) {
                return link;
            }
            unreadable++;
        }
    }

    /** How many lines were passed over so far. */
    public long unreadable() {
        return unreadable;
    }

    /** How many bytes were read so far. */
    public long bytesRead() {
        return read + open.map(now -> now.lines().read(now.size())).orElse(0L);
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            read = bytesRead();
            open.get().channel().close();
            open = Optional.empty();
        }
    }

    Optional<byte[]> line() throws IOException {
        while (true) {
            if (open.isPresent()) {
                Optional<byte[]> line = open.get().lines().previous();
                if (line.isPresent()) {
                    return line;
                }
                close();
            }
            if (older.isEmpty()) {
                return Optional.empty();
            }
            open = Optional.of(open(older.removeLast()));
        }
    }

    private static Open open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        long size = channel.size();
        Backwards lines = new Backwards(channel, size);
        lines.unfinished();
        return new Open(channel, size, lines);
    }
}
