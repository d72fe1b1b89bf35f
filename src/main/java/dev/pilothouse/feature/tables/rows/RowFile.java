package dev.pilothouse.feature.tables.rows;

import dev.pilothouse.feature.tables.item.Item;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Items packed into a file for what has to be gone through twice and may be more than memory holds: of the items nothing stays in
 * memory but their attributes' names. The file is the person's own (0600), and where the system lets open files be deleted it has no
 * name, so that nothing is left of it even if the program is killed. One thread at a time.
 */
public final class RowFile implements AutoCloseable {
    private final Names columns = new Names();
    private final Names members = new Names();
    private final RowWriter writer = new RowWriter(columns, members);
    private final Path file;
    private final DataOutputStream out;
    private final FileInputStream in;
    private long count;

    /** @param beside a file in whose folder it lies, so that nothing leaves that disk */
    public RowFile(Path beside) throws IOException {
        // On POSIX the JDK gives a temporary file the rights 0600.
        file = Files.createTempFile(beside.toAbsolutePath().getParent(), ".pilothouse-", ".rows");
        out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(file.toFile()), 1 << 16));
        in = new FileInputStream(file.toFile());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.delete(file);
        }
    }

    /** Puts an item behind the others. */
    public void add(Item item) throws IOException {
        writer.pack(item);
        byte[] packed = new byte[writer.length()];
        writer.copyTo(packed, 0);
        out.writeInt(packed.length);
        out.write(packed);
        count++;
    }

    /** How many were put there. */
    public long count() {
        return count;
    }

    /** Goes through all of them in order; an interrupt ends it. */
    public void each(Consumer<Item> sink) throws IOException, InterruptedException {
        out.flush();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        in.getChannel().position(0);
        DataInputStream rows = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        for (long i = 0; i < count; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            byte[] packed = rows.readNBytes(rows.readInt());
            sink.accept(RowReader.at(columns, members, packed, 0).item());
        }
    }

    /** Forgets them all. */
    @Override
    public void close() throws IOException {
        try (out;
                in) {
            out.flush();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
