package dev.pilothouse.sandbox.cloudfront;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one edge holds; where it holds too much, what was asked for least recently goes first. Thread-safe. */
final class EdgeCache {
    private final Map<String, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);
    private final long room;
    private long bytes;
    private long forgotten;

    /** @param room how many bytes of content it holds at most */
    EdgeCache(long room) {
        this.room = room;
    }

    synchronized Optional<Entry> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** A mark to give back to {@link #put}: what was fetched before an invalidation must not come in after it. */
    synchronized long mark() {
        return forgotten;
    }

    synchronized void put(String key, Entry entry, long mark) {
        if (mark != forgotten) {
            return;
        }
        remove(key);
        entries.put(key, entry);
        bytes += entry.content().size();
        for (Iterator<Entry> eldest = entries.values().iterator(); bytes > room; ) {
            bytes -= eldest.next().content().size();
            eldest.remove();
        }
    }

    synchronized void remove(String key) {
        Entry old = entries.remove(key);
        bytes -= old == null ? 0 : old.content().size();
    }

    synchronized void forget(List<InvalidationPath> paths, TagHeader tags) {
        forgotten++;
        List<String> covered = entries.entrySet().stream()
                .filter(it -> paths.stream()
                        .anyMatch(path ->
                                path.covers(it.getKey(), tags.tags(it.getValue().headers()))))
                .map(Map.Entry::getKey)
                .toList();
        covered.forEach(this::remove);
    }
}
