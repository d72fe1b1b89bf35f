package dev.pilothouse.feature.site.build;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a build's files, read anew from the folder or .zip. Thread-safe. */
public interface Contents extends Closeable {
    /** Opens what a build was made from; closing it closes the .zip. */
    static Contents of(Build build) throws IOException {
        return build.zip() ? new ZipContents(build.origin()) : new FolderContents(build.origin());
    }

    /**
     * The file's bytes from an offset on; follows no link.
     *
     * @throws java.nio.file.NoSuchFileException where it is no longer there
     */
    InputStream open(String path, long offset) throws IOException;

    /** Whether an offset is reached at once; else everything before it is read first. */
    boolean seeks();
}
