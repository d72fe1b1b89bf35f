package dev.pilothouse.core;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only this person may read and that are replaced in one step, so that nobody ever finds half of one. Thread-safe. */
public final class PrivateFile {
    private PrivateFile() {}

    /** Writes the file (0600) by way of another in the same folder, which is made (0700) where it is missing. */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = folder(file.toAbsolutePath().getParent());
        // On POSIX the JDK gives a temporary file the rights 0600.
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try {
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * What a file is to hold.
     *
     * @param <E> what writing it may throw
     */
    @FunctionalInterface
    public interface Content<E extends Exception> {
        void to(OutputStream out) throws IOException, E;
    }

    /**
     * As {@link #write}, for content of any size: where writing it fails or is interrupted, nothing is left and the file stays as
     * it was.
     */
    public static <E extends Exception> void write(Path file, Content<E> content) throws IOException, E {
        Path folder = folder(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                content.to(out);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Makes a folder (0700) that only this person may look into, where it is missing. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, rights("rwx------"));
    }

    /** Makes an empty file (0600), where it is missing. */
    public static Path empty(Path file) throws IOException {
        folder(file.toAbsolutePath().getParent());
        open(file).close();
        return file;
    }

    /** Opens a file; where the options make it, it is made 0600, and its folder too. */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        folder(file.toAbsolutePath().getParent());
        return FileChannel.open(file, Set.of(options), rights("rw-------"));
    }

    /** As {@link #write}; the content is on the disk when this returns. */
    public static void writeThrough(Path file, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(
                folder(file.toAbsolutePath().getParent()), file.getFileName().toString(), ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                through(channel, content);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Writes all of it where the channel stands, and waits for the disk. */
    public static void through(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }

    private static FileChannel open(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    // Elsewhere a person's own folders are private by what they inherit.
    private static FileAttribute<?>[] rights(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
