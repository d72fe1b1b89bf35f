package dev.pilothouse.feature.site.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files in a .zip, inflated while they are read: nothing is unpacked. */
final class ZipContents implements Contents {
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;

    ZipContents(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.entries = Collections.list(zip.entries()).stream()
                .filter(entry -> !entry.isDirectory())
                .collect(
                        Collectors.toMap(entry -> ZipNames.path(entry.getName()), entry -> entry, (one, other) -> one));
    }

    @Override
    public InputStream open(String path, long offset) throws IOException {
        ZipEntry entry = entries.get(path);
        if (entry == null) {
            throw new NoSuchFileException(path);
        }
        InputStream in = zip.getInputStream(entry);
        in.skipNBytes(offset);
        return in;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
