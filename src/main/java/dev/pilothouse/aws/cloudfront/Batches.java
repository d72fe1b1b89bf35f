package dev.pilothouse.aws.cloudfront;

import java.util.ArrayList;
import java.util.List;

/**
 * Paths cut into as many invalidations as they need, since of one distribution no more than 3,000 paths and, counted apart,
 * 15 wildcards may be in progress: Developer Guide, "Concurrent invalidation request maximum".
 */
public final class Batches {
    /** Paths without a wildcard. */
    public static final int PATHS = 3000;

    public static final int WILDCARDS = 15;

    private Batches() {}

    /** The same paths in the same order within each kind; one batch for all that fits into one, none for none. */
    public static List<List<String>> of(List<String> paths) {
        List<String> plain = paths.stream().filter(path -> !isWildcard(path)).toList();
        List<String> wild = paths.stream().filter(Batches::isWildcard).toList();
        int count = Math.max(Math.ceilDiv(plain.size(), PATHS), Math.ceilDiv(wild.size(), WILDCARDS));
        List<List<String>> batches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> batch = new ArrayList<>(part(plain, PATHS, i));
            batch.addAll(part(wild, WILDCARDS, i));
            batches.add(List.copyOf(batch));
        }
        return List.copyOf(batches);
    }

    /** Whether the path stands for all that begin like it. */
    public static boolean isWildcard(String path) {
        return path.endsWith("*") && !isTag(path);
    }

    /** Whether it is no path but a cache tag; in a tag an asterisk is a character like any other. */
    public static boolean isTag(String path) {
        return path.startsWith("#");
    }

    private static List<String> part(List<String> paths, int size, int number) {
        int from = Math.min(paths.size(), number * size);
        return paths.subList(from, Math.min(paths.size(), from + size));
    }
}
