package dev.pilothouse.feature.site.build;

import dev.pilothouse.feature.site.check.Finding;
import dev.pilothouse.feature.site.check.References;
import dev.pilothouse.feature.site.check.Waiver;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What lies in a folder or .zip, by name, size and hash; holds no file open.
 *
 * @param origin the folder or .zip
 * @param zip whether it is a .zip
 * @param files by path
 * @param skipped what is not part of it, by path
 * @param findings what must not be published, by path and line
 * @param broken what its pages and style sheets name and it does not have, by path
 * @param waivers which of its files a person wants published although a rule forbids it, by path
 * @param written when its newest file was written; empty where nobody can tell
 * @param traits what else was seen
 */
public record Build(
        Path origin,
        boolean zip,
        List<LocalFile> files,
        List<Skipped> skipped,
        List<Finding> findings,
        List<References.Broken> broken,
        List<Waiver> waivers,
        Optional<Instant> written,
        Traits traits) {
    public Build {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
        findings = List.copyOf(findings);
        broken = List.copyOf(broken);
        waivers = List.copyOf(waivers);
    }

    /** One of which nothing else was seen. */
    public Build(
            Path origin,
            boolean zip,
            List<LocalFile> files,
            List<Skipped> skipped,
            List<Finding> findings,
            List<References.Broken> broken,
            List<Waiver> waivers,
            Optional<Instant> written) {
        this(origin, zip, files, skipped, findings, broken, waivers, written, Traits.NONE);
    }

    /** One in which nothing is broken and nothing waived. */
    public Build(Path origin, boolean zip, List<LocalFile> files, List<Skipped> skipped, List<Finding> findings) {
        this(origin, zip, files, skipped, findings, List.of(), List.of(), Optional.empty());
    }

    /** The same without the files that somebody chose to leave out. */
    public Build without(Predicate<LocalFile> excluded) {
        List<Skipped> left = new ArrayList<>(skipped);
        files.stream()
                .filter(excluded)
                .map(file -> new Skipped(file.path(), Skipped.Reason.EXCLUDED))
                .forEach(left::add);
        left.sort(Comparator.comparing(Skipped::path));
        return new Build(
                origin,
                zip,
                files.stream().filter(excluded.negate()).toList(),
                left,
                findings.stream()
                        .filter(found -> files.stream()
                                .filter(excluded)
                                .noneMatch(file -> file.path().equals(found.path())))
                        .toList(),
                broken,
                waivers,
                written,
                traits);
    }

    /** The same with more files. */
    public Build with(Collection<LocalFile> more) {
        return new Build(
                origin,
                zip,
                Stream.concat(files.stream(), more.stream())
                        .sorted(Comparator.comparing(LocalFile::path))
                        .toList(),
                skipped,
                findings,
                broken,
                waivers,
                written,
                traits);
    }

    /** The same, each file to be asked for by browsers each time. */
    public Build uncached() {
        return new Build(
                origin,
                zip,
                files.stream().map(LocalFile::uncached).toList(),
                skipped,
                findings,
                broken,
                waivers,
                written,
                traits);
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
