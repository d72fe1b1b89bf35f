package dev.pilothouse.matrix;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/** A person's home on a small disk in memory, which can be full, and unusable. */
final class Home implements AutoCloseable {
    private static final int BLOCK = 512;
    private static final int SIZE = 1024 * 1024;
    private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix().toBuilder()
            .setAttributeViews("basic", "owner", "posix", "unix")
            .setBlockSize(BLOCK)
            .setMaxSize(SIZE)
            .build());
    private final Path ballast = disk.getPath("/ballast");
    private final Path elsewhere = disk.getPath("/elsewhere");

    /** The folder; it is not there before something is written. */
    Path folder() {
        return disk.getPath("/person/data");
    }

    /** Leaves so many bytes, rounded down to whole blocks. */
    void leave(int bytes) throws IOException {
        heal();
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[BLOCK];
            while (unallocated() > bytes) {
                out.write(block);
            }
        }
    }

    /** In its place is something where nothing can be written, whoever one is. */
    void block() throws IOException {
        Files.createDirectories(folder());
        Files.move(folder(), elsewhere);
        Files.createFile(folder());
    }

    void heal() throws IOException {
        Files.deleteIfExists(ballast);
        if (Files.exists(elsewhere)) {
            Files.delete(folder());
            Files.move(elsewhere, folder());
        }
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }

    private long unallocated() throws IOException {
        return Files.getFileStore(disk.getPath("/")).getUnallocatedSpace();
    }
}
