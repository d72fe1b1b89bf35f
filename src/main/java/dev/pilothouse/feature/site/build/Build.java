package dev.pilothouse.feature.site.build;

import dev.pilothouse.feature.site.check.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * What lies in a folder or .zip, by name, size and hash; holds no file open.
 *
 * @param origin the folder or .zip
 * @param zip whether it is a .zip
 * @param files by path
 * @param skipped what is not part of it, by path
 * @param findings what must not be published, by path and line
 */
public record Build(Path origin, boolean zip, List<LocalFile> files, List<Skipped> skipped, List<Finding> findings) {
    public Build {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
        findings = List.copyOf(findings);
    }

    /** The sum of its files, in bytes. */
    public long size() {
        return files.stream().mapToLong(LocalFile::size).sum();
    }

    /** The folder's or .zip's own name; empty for the root of a disk. */
    public String name() {
        Path name = origin.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
