package dev.pilothouse.feature.site.build;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.hosts.HeadersFile;
import dev.pilothouse.feature.site.hosts.HostFiles;
import dev.pilothouse.feature.site.hosts.RedirectsFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what a build has for other hosts, before its files are read: their headers go by it. */
final class HostFileReader {
    private static final int LARGEST = 1024 * 1024;
    private final Listing listing;
    private final Contents contents;

    private HostFileReader(Listing listing, Contents contents) {
        this.listing = listing;
        this.contents = contents;
    }

    static HostFiles read(Listing listing, Contents contents) throws IOException {
        HostFileReader reader = new HostFileReader(listing, contents);
        return new HostFiles(
                reader.text(HeadersFile.NAME).map(HeadersFile::parse),
                reader.text(RedirectsFile.NAME).map(RedirectsFile::parse));
    }

    private Optional<String> text(String name) throws IOException {
        if (!listing.hostFiles.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = contents.open(name, 0)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Refused.notDone(
                        Text.tr("{0} is larger than 1 MB.", name),
                        Text.tr("Take it out of the build, or make it smaller."));
            }
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
