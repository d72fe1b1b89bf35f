package dev.pilothouse.feature.site.build;

import dev.pilothouse.feature.site.rules.Encoding;
import dev.pilothouse.feature.site.rules.Headers;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

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

    /** The file's bytes as they are stored, from an offset on. */
    default InputStream open(LocalFile file, long offset) throws IOException {
        if (file.redirect().isPresent()) {
            return InputStream.nullInputStream();
        }
        if (file.original().isEmpty()) {
            return open(file.path(), offset);
        }
        InputStream compressed = Compressed.of(open(file.path(), 0), encoding(file));
        compressed.skipNBytes(offset);
        return compressed;
    }

    private static Encoding encoding(LocalFile file) {
        return file.headers()
                .get(Headers.CONTENT_ENCODING)
                .flatMap(Encoding::of)
                .orElseThrow();
    }

    /** Whether a file still is as it was scanned; reads it once more. */
    default State state(LocalFile file) {
        if (file.redirect().isPresent()) {
            return State.SAME;
        }
        try (InputStream in = open(file.path(), 0)) {
            FileDigest.Read now = FileDigest.read(in, file.asBuilt().size(), bytes -> {});
            return now.sha256().equals(file.asBuilt().sha256()) ? State.SAME : State.CHANGED;
        } catch (NoSuchFileException e) {
            return State.GONE;
        } catch (IOException e) {
            return State.UNREADABLE;
        }
    }

    /** What became of a file since it was scanned. */
    enum State {
        SAME,
        CHANGED,
        GONE,
        UNREADABLE
    }
}
