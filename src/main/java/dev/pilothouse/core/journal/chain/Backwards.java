package dev.pilothouse.core.journal.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;

/** Reads the lines of a file from its end, as far as it was written when this was made. One thread at a time. */
final class Backwards {
    private static final int CHUNK = 64 * 1024;
    private final FileChannel channel;
    private byte[] held = new byte[0];
    private long start;
    private int end;

    /** @param size up to where the file counts */
    Backwards(FileChannel channel, long size) {
        this.channel = channel;
        this.start = size;
    }

    /** How many bytes were read so far. */
    long read(long size) {
        return size - start;
    }

    /** What stands after the last line's end: a line that was never finished. To be asked first. */
    byte[] unfinished() throws IOException {
        int lineEnd = lastLineEnd();
        byte[] rest = Arrays.copyOfRange(held, lineEnd + 1, end);
        end = lineEnd + 1;
        return rest;
    }

    /** The line before, without its end; empty at the file's beginning. To be asked after {@link #unfinished}. */
    Optional<byte[]> previous() throws IOException {
        if (start == 0 && end == 0) {
            return Optional.empty();
        }
        // What ends at the end held is a line's end.
        end--;
        int before = lastLineEnd();
        byte[] line = Arrays.copyOfRange(held, before + 1, end);
        end = before + 1;
        return Optional.of(line);
    }

    // Of what is held before the end; -1 where the file begins without one.
    private int lastLineEnd() throws IOException {
        int from = end - 1;
        while (true) {
            for (int at = from; at >= 0; at--) {
                if (held[at] == '\n') {
                    return at;
                }
            }
            if (start == 0) {
                return -1;
            }
            from = earlier() - 1;
        }
    }

    // Doubling: a line of a megabyte must not be copied for every chunk of it.
    private int earlier() throws IOException {
        int more = (int) Math.min(start, Math.max(CHUNK, end));
        byte[] longer = new byte[more + end];
        System.arraycopy(held, 0, longer, more, end);
        ByteBuffer room = ByteBuffer.wrap(longer, 0, more);
        while (room.hasRemaining()) {
            if (channel.read(room, start - more + room.position()) < 0) {
                throw new IOException("A journal became shorter while it was read");
            }
        }
        start -= more;
        held = longer;
        end += more;
        return more;
    }
}
