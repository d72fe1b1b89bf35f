package dev.pilothouse.feature.site.plan;

import dev.pilothouse.aws.cloudfront.PathEncoding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The paths that a distribution has to forget, written as CloudFront wants them (Developer Guide, "What you need to know
 * when invalidating files"): a leading slash, percent-encoded only where RFC 1738 calls a character unsafe.
 *
 * <p>A folder's page goes by three names: {@code /products/index.html}, {@code /products/} and {@code /products}. Up to 15
 * paths are named one by one; above that the longest folders that bring it down to 15 are named by a wildcard, which
 * CloudFront counts as one path.
 */
public final class InvalidationPaths {
    static final int MOST = 15;
    static final String ALL = "/*";

    private InvalidationPaths() {}

    /** For paths inside the site; none for none. */
    public static List<String> of(Collection<String> changed, String rootObject) {
        SortedSet<String> paths = new TreeSet<>();
        changed.stream()
                .flatMap(path -> names(path, rootObject))
                .map(InvalidationPaths::encoded)
                .forEach(paths::add);
        return fewer(paths);
    }

    /** Several lists in one, brought down to 15 paths again. */
    public static List<String> union(Collection<String> some, Collection<String> others) {
        SortedSet<String> paths = new TreeSet<>(some);
        paths.addAll(others);
        return paths.contains(ALL) ? List.of(ALL) : fewer(paths);
    }

    /** Whether one of the paths, or a wildcard among them, is a file's. */
    static boolean cover(Collection<String> paths, String file) {
        String encoded = encoded("/" + file);
        return paths.stream()
                .anyMatch(path -> path.endsWith("*")
                        ? encoded.startsWith(path.substring(0, path.length() - 1))
                        : encoded.equals(path));
    }

    private static Stream<String> names(String path, String rootObject) {
        String slashed = "/" + path;
        if (path.equals(rootObject)) {
            return Stream.of("/", slashed);
        }
        String index = "/index.html";
        if (slashed.endsWith(index) && slashed.length() > index.length()) {
            String folder = slashed.substring(0, slashed.length() - index.length());
            return Stream.of(slashed, folder + "/", folder);
        }
        return Stream.of(slashed);
    }

    /** A path as an address has it. */
    public static String encoded(String path) {
        return PathEncoding.ofName(path);
    }

    private static List<String> fewer(SortedSet<String> paths) {
        while (paths.size() > MOST) {
            collapse(paths);
        }
        return List.copyOf(paths);
    }

    // The deepest folder that is enough by itself; where none is, the one that saves most.
    private static void collapse(SortedSet<String> paths) {
        Map<String, Integer> inFolder = new HashMap<>();
        paths.forEach(path -> folders(path).forEach(folder -> inFolder.merge(folder, 1, Integer::sum)));
        int tooMany = paths.size() - MOST;
        Comparator<Map.Entry<String, Integer>> best = Comparator.<Map.Entry<String, Integer>>comparingInt(
                        folder -> Math.min(folder.getValue() - 1, tooMany))
                .thenComparingInt(folder -> folder.getKey().length())
                .thenComparing(Map.Entry::getKey);
        String folder = inFolder.entrySet().stream().max(best).orElseThrow().getKey();
        paths.removeIf(path -> path.startsWith(folder));
        paths.add(folder + "*");
    }

    private static Stream<String> folders(String path) {
        return Stream.iterate(
                path.substring(0, path.lastIndexOf('/') + 1),
                folder -> !folder.isEmpty(),
                folder -> folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1));
    }
}
