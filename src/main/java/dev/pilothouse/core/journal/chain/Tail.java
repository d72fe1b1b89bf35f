package dev.pilothouse.core.journal.chain;

import dev.pilothouse.core.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Where a chain ends.
 *
 * @param last its last whole line; where that can't be read its number is counted on from the last one that can
 * @param unfinished what stands behind it
 */
record Tail(Head last, byte[] unfinished) {
    static Tail of(Segments segments) throws IOException {
        byte[] unfinished = unfinished(segments.growing());
        List<Path> files = segments.inOrder();
        try (Past past = new Past(files, Optional.empty())) {
            Optional<byte[]> line = past.line();
            if (line.isEmpty()) {
                return new Tail(Head.NONE, unfinished);
            }
            String hash = Sha256.hex(line.get());
            long unreadable = 0;
            while (line.isPresent() && Lines.read(line.get()).isEmpty()) {
                unreadable++;
                line = past.line();
            }
            long number = line.flatMap(Lines::read).map(Link::number).orElse(0L);
            return new Tail(new Head(number + unreadable, hash), unfinished);
        }
    }

    private static byte[] unfinished(Path growing) throws IOException {
        if (Files.notExists(growing)) {
            return new byte[0];
        }
        try (FileChannel channel = FileChannel.open(growing, StandardOpenOption.READ)) {
            return new Backwards(channel, channel.size()).unfinished();
        }
    }
}
