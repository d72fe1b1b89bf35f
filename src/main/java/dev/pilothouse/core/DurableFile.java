package dev.pilothouse.core;

import java.io.IOException;
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

/** Files that only this person may read (0600, in folders 0700) and that are on the disk once a method returns. Thread-safe. */
public final class DurableFile {
    private DurableFile() {}

    /** Opens a file, which is made where the options say so, as is its folder. */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        folder(file.toAbsolutePath().getParent());
        return FileChannel.open(file, Set.of(options), rights("rw-------"));
    }

    /** Replaces the file in one step: afterwards there is the old content or the new, whatever happens meanwhile. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path folder = folder(file.toAbsolutePath().getParent());
        // On POSIX the JDK gives a temporary file the rights 0600.
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                write(channel, content);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Writes all of it where the channel stands and waits for the disk. */
    public static void write(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }

    /** Makes the folder where it is missing. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, rights("rwx------"));
    }

    // Elsewhere a person's own folders are private by what they inherit.
    private static FileAttribute<?>[] rights(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
