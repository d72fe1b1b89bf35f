package dev.pilothouse.aws.logs;

import java.util.HashMap;
import java.util.Map;

/**
 * How often each line was met, over the last while: what is older than a generation or two is forgotten. The same line may
 * rightly be there twice, even in one millisecond. One thread.
 */
final class Counts {
    private static final int MOST = 100_000;
    private final long generation;
    private Map<Key, Integer> recent = new HashMap<>();
    private Map<Key, Integer> older = new HashMap<>();
    private long begun = Long.MIN_VALUE;

    /** @param generation milliseconds that are surely remembered */
    Counts(long generation) {
        this.generation = generation;
    }

    /** @param hash of group, stream and message */
    private record Key(long at, long hash) {}

    /** Meets it once more; tells how often now. */
    int add(LogLine line) {
        turn(line.ingested().toEpochMilli());
        Key key = key(line);
        recent.merge(key, 1, Integer::sum);
        return of(key);
    }

    int of(LogLine line) {
        return of(key(line));
    }

    private int of(Key key) {
        return recent.getOrDefault(key, 0) + older.getOrDefault(key, 0);
    }

    private void turn(long now) {
        if (begun == Long.MIN_VALUE) {
            begun = now;
        }
        if (now - begun > generation || recent.size() >= MOST) {
            older = recent;
            recent = new HashMap<>();
            begun = now;
        }
    }

    private static Key key(LogLine line) {
        long hash = hash(hash(hash(0xcbf29ce484222325L, line.group()), line.stream()), line.message());
        return new Key(line.at().toEpochMilli(), hash);
    }

    // FNV-1a, over characters.
    private static long hash(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ 0x1f) * 0x100000001b3L;
    }
}
