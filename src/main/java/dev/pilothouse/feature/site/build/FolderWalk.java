package dev.pilothouse.feature.site.build;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Walks a folder without following links (the JDK's default for {@link Files#walkFileTree}), so that it can't loop. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final FileNames names;
    private final Listing listing;

    private FolderWalk(Path root, Listing listing) {
        this.root = root;
        this.names = new FileNames(root);
        this.listing = listing;
    }

    static void into(Listing listing, Path folder) throws IOException {
        Path root = folder.toRealPath();
        Files.walkFileTree(root, new FolderWalk(root, listing));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (Thread.interrupted()) {
            throw new InterruptedIOException();
        }
        return folder.equals(root) || named(folder).map(listing::folder).orElse(false)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        named(file).ifPresent(path -> {
            if (attributes.isSymbolicLink()) {
                listing.skip(path, Skipped.Reason.LINK);
            } else if (attributes.isRegularFile()) {
                listing.file(path, attributes.size());
                listing.written(attributes.lastModifiedTime().toInstant());
            } else {
                listing.skip(path, Skipped.Reason.SPECIAL);
            }
        });
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(root)) {
            throw failure;
        }
        named(file).ifPresent(path -> listing.skip(path, Skipped.Reason.UNREADABLE));
        return FileVisitResult.CONTINUE;
    }

    private Optional<String> named(Path file) {
        Optional<String> name = names.name(file);
        if (name.isEmpty()) {
            listing.skip(names.escaped(file), Skipped.Reason.NAME_NOT_TEXT);
        }
        return name;
    }
}
