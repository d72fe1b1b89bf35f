package dev.pilothouse.bench.stub;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** How often each operation was asked for. Thread-safe. */
final class Counts {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void add(String what) {
        counts.computeIfAbsent(what, ignored -> new LongAdder()).increment();
    }

    Map<String, Long> taken() {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, count -> count.getValue().sum(), Long::sum, TreeMap::new));
    }

    void reset() {
        counts.clear();
    }
}
