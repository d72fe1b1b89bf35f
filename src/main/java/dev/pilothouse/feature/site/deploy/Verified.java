package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.Result;
import java.time.Instant;
import java.util.List;

/**
 * What visitors get of a release.
 *
 * @param seen the changed pages and a sample of the other files, as they were fetched through the edge; by path
 * @param removed the pages deleted from the bucket
 */
public record Verified(Release release, List<Seen> seen, List<String> removed) {
    public Verified {
        seen = List.copyOf(seen);
        removed = List.copyOf(removed);
    }

    /** A file that visitors get otherwise than it was built; {@code why} in words. */
    public record Differing(String path, String why) {}

    /** How many changed pages were fetched and are as built. */
    public int pages() {
        return (int) seen.stream().filter(Seen::page).filter(Seen::equal).count();
    }

    /** How many other files were. */
    public int assets() {
        return (int)
                seen.stream().filter(file -> !file.page()).filter(Seen::equal).count();
    }

    /** Those that are not, and why. */
    public List<Differing> differing() {
        return seen.stream()
                .flatMap(file -> file.why().stream().map(why -> new Differing(file.path(), why)))
                .toList();
    }

    /** Whether everything was as built. */
    public boolean equal() {
        return seen.stream().allMatch(Seen::equal);
    }

    Result result(Instant when) {
        return new Result(
                when,
                pages(),
                assets(),
                differing().stream().map(Differing::path).toList());
    }
}
