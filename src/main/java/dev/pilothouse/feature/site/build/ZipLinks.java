package dev.pilothouse.feature.site.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Finds the symbolic links in a .zip, which the JDK's readers hide: the upper half of an entry's external attributes is the
 * file's Unix mode (APPNOTE.TXT 4.4.15; directory records 4.3.12 to 4.3.16).
 */
final class ZipLinks {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int END_64_LOCATOR_SIZE = 20;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long LARGEST_DIRECTORY = 64 * 1024 * 1024;
    private static final int TYPE = 0xF000;
    private static final int LINK = 0xA000;
    private final SeekableByteChannel zip;

    private ZipLinks(SeekableByteChannel zip) {
        this.zip = zip;
    }

    /** Their names as written. */
    static Set<String> in(Path file) throws IOException {
        try (SeekableByteChannel zip = Files.newByteChannel(file)) {
            return new ZipLinks(zip).links();
        }
    }

    private Set<String> links() throws IOException {
        ByteBuffer directory = directory();
        Set<String> links = new HashSet<>();
        while (directory.remaining() >= ENTRY_SIZE && directory.getInt(directory.position()) == ENTRY) {
            int at = directory.position();
            int name = directory.getShort(at + 28) & 0xFFFF;
            int rest = (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
            if (directory.remaining() < ENTRY_SIZE + name + rest) {
                throw new ZipException("cut off");
            }
            if ((directory.getInt(at + 38) >>> 16 & TYPE) == LINK) {
                links.add(StandardCharsets.UTF_8
                        .decode(directory.slice(at + ENTRY_SIZE, name))
                        .toString());
            }
            directory.position(at + ENTRY_SIZE + name + rest);
        }
        return links;
    }

    private ByteBuffer directory() throws IOException {
        long tailAt = Math.max(0, zip.size() - END_SIZE - LONGEST_COMMENT - END_64_LOCATOR_SIZE);
        ByteBuffer tail = read(tailAt, zip.size() - tailAt);
        int end = tail.limit() - END_SIZE;
        while (end >= 0 && tail.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw new ZipException("no end of directory");
        }
        int locator = end - END_64_LOCATOR_SIZE;
        if (locator >= 0 && tail.getInt(locator) == END_64_LOCATOR) {
            ByteBuffer end64 = read(tail.getLong(locator + 8), 56);
            return read(end64.getLong(48), end64.getLong(40));
        }
        return read(tail.getInt(end + 16) & 0xFFFFFFFFL, tail.getInt(end + 12) & 0xFFFFFFFFL);
    }

    private ByteBuffer read(long at, long length) throws IOException {
        if (at < 0 || length < 0 || length > LARGEST_DIRECTORY || at + length > zip.size()) {
            throw new ZipException("directory out of bounds");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        zip.position(at);
        while (bytes.hasRemaining() && zip.read(bytes) >= 0) {
            // until it is full
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
