package dev.pilothouse.core;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only this person may read and that are replaced in one step, so that nobody ever finds half of one. Thread-safe. */
public final class PrivateFile {
    private PrivateFile() {}

    /** Writes the file (0600) by way of another in the same folder, which is made (0700) where it is missing. */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent(), folderRights());
        // On POSIX the JDK gives a temporary file the rights 0600.
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try {
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    // Elsewhere a person's own folders are private by what they inherit.
    private static FileAttribute<?>[] folderRights() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
