package dev.pilothouse.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder for bodies too large for memory. It is made when it is first asked for, only its owner may enter it, and it
 * is removed on close; what a killed run left behind goes when the next one makes its own. Thread-safe.
 */
final class Spill implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Spill.class.getName());
    private static final String PREFIX = "pilothouse-sandbox-";

    private Optional<Path> folder = Optional.empty();

    /** Mode 0700 where the file system knows modes. */
    synchronized Path folder() {
        try {
            if (folder.isEmpty()) {
                removeLeftBehind(Path.of(System.getProperty("java.io.tmpdir")));
                // The JDK makes temporary folders 0700 and temporary files 0600.
                folder = Optional.of(Files.createTempDirectory(
                        PREFIX + ProcessHandle.current().pid() + "-"));
            }
            return folder.get();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox finds no place for large bodies.", e);
        }
    }

    @Override
    public synchronized void close() {
        folder.ifPresent(Spill::remove);
        folder = Optional.empty();
    }

    static void removeLeftBehind(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            entries.filter(Spill::isLeftBehind).forEach(Spill::remove);
        }
    }

    private static boolean isLeftBehind(Path entry) {
        String name = entry.getFileName().toString();
        int end = name.indexOf('-', PREFIX.length());
        if (!name.startsWith(PREFIX) || end < 0 || !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            long owner = Long.parseLong(name.substring(PREFIX.length(), end));
            return ProcessHandle.of(owner).isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path inner, IOException failure) throws IOException {
                    Files.delete(inner);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // Of another person, or still open on Windows: the next start tries again.
            LOG.log(Logger.Level.DEBUG, "left " + folder, e);
        }
    }
}
