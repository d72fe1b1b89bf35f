package dev.pilothouse.feature.site.history;

import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What two releases differ in.
 *
 * @param files by path: those that are not the same in both
 * @param same how many are
 */
public record Compared(Release from, Release to, List<Difference> files, int same) {
    public Compared {
        files = List.copyOf(files);
    }

    /** Compares by SHA-256 and headers; no I/O. */
    public static Compared between(Manifest from, Manifest to) {
        Map<String, StoredFile> before = byPath(from);
        Map<String, StoredFile> after = byPath(to);
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<Difference> differing = paths.stream()
                .map(path -> new Difference(
                        path, Optional.ofNullable(before.get(path)), Optional.ofNullable(after.get(path))))
                .filter(Difference::isOne)
                .toList();
        return new Compared(from.release(), to.release(), differing, paths.size() - differing.size());
    }

    private static Map<String, StoredFile> byPath(Manifest manifest) {
        Map<String, StoredFile> files = new TreeMap<>();
        manifest.files().forEach(file -> files.put(file.path(), file));
        return files;
    }

    /** How many files are of a kind. */
    public long count(Difference.Kind kind) {
        return files.stream().filter(file -> file.kind() == kind).count();
    }
}
