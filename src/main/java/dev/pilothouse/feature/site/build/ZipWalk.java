package dev.pilothouse.feature.site.build;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a .zip's directory, and refuses one that would burst: more than 100,000 entries, more than 2 GB, or more than
 * ten times its own size. Small ones may be of any ratio, as text shrinks well.
 */
final class ZipWalk {
    static final int MOST_ENTRIES = 100_000;
    static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;
    private static final int RATIO = 10;
    private static final long SMALL = 16 * 1024 * 1024;
    private final Path file;
    private final Listing listing;
    private final Map<String, Boolean> folders = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private long bytes;

    private ZipWalk(Path file, Listing listing) {
        this.file = file;
        this.listing = listing;
    }

    static void into(Listing listing, Path file) throws IOException {
        new ZipWalk(file, listing).walk();
    }

    private void walk() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw burst(Text.tr("more than {0} files", MOST_ENTRIES));
            }
            Set<String> links = ZipLinks.in(file);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                take(entry, links.contains(entry.getName()));
            }
        } catch (ZipException e) {
            throw new Refused(
                    Refused.notDone(
                                    Text.tr("{0} is not a .zip that can be read.", file.getFileName()),
                                    Text.tr("Make it anew, without a password, or choose the folder."))
                            .fault(),
                    e);
        }
    }

    private void take(ZipEntry entry, boolean link) throws IOException {
        String path = ZipNames.path(entry.getName());
        if (!ZipNames.isText(path)) {
            listing.skip(path, Skipped.Reason.NAME_NOT_TEXT);
        } else if (link) {
            listing.skip(path, Skipped.Reason.LINK);
        } else if (entry.isDirectory()) {
            mayEnter(path);
        } else if (mayEnter(parent(path))) {
            file(path, entry.getSize());
            Optional.ofNullable(entry.getLastModifiedTime())
                    .map(FileTime::toInstant)
                    .ifPresent(listing::written);
        }
    }

    private void file(String path, long size) throws IOException {
        if (!seen.add(path)) {
            throw Refused.notDone(
                    Text.tr("The .zip holds two files named “{0}”.", path),
                    Text.tr("Make the .zip anew from the build."));
        }
        bytes += Math.max(size, 0);
        if (bytes > MOST_BYTES) {
            throw burst(Text.tr("more than 2 GB"));
        }
        if (bytes > Math.max(SMALL, RATIO * Files.size(file))) {
            throw burst(Text.tr("more than ten times its own size"));
        }
        listing.file(path, size);
    }

    // A folder's verdict covers all below it, and is told once.
    private boolean mayEnter(String folder) {
        if (folder.isEmpty()) {
            return true;
        }
        Boolean known = folders.get(folder);
        boolean may = known == null ? mayEnter(parent(folder)) && listing.folder(folder) : known;
        folders.put(folder, may);
        return may;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private Refused burst(String what) {
        return Refused.notDone(
                Text.tr("{0} holds {1} once unpacked.", file.getFileName(), what),
                Text.tr("Choose the folder instead."));
    }
}
