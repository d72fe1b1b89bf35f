package dev.pilothouse.feature.site.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** The files below a folder; a link anywhere on the way to one is not followed. */
final class FolderContents implements Contents {
    private final Path root;
    private final FileNames names;

    FolderContents(Path folder) throws IOException {
        this.root = folder.toRealPath();
        this.names = new FileNames(root);
    }

    @Override
    public InputStream open(String path, long offset) throws IOException {
        Path file = names.path(path);
        // A pipe would block on opening; NOFOLLOW below covers only the last name, the real path those before it.
        if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .isRegularFile()
                || !file.toRealPath().startsWith(root)) {
            throw new FileSystemException(path, null, "not a file of this folder");
        }
        SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        return Channels.newInputStream(channel.position(offset));
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
