package dev.pilothouse.sandbox.xray;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All traces, in the order in which they began to arrive. Thread-safe. */
final class Traces {
    /** The sandbox's own rule: beyond so many traces those that came first go first. */
    private static final int MOST = 20_000;

    private final Map<String, List<Piece>> traces = new LinkedHashMap<>();

    /** A piece sent again takes the place of the first. */
    synchronized void put(Piece piece) {
        List<Piece> pieces = traces.computeIfAbsent(piece.trace(), _ -> new ArrayList<>());
        pieces.removeIf(it -> it.id().equals(piece.id()));
        pieces.add(piece);
        if (traces.size() > MOST) {
            traces.remove(traces.keySet().iterator().next());
        }
    }

    synchronized Optional<List<Piece>> of(String trace) {
        return Optional.ofNullable(traces.get(trace)).map(List::copyOf);
    }

    /** Those that began within that time, in seconds since 1970, both included. */
    synchronized Map<String, List<Piece>> between(double from, double to) {
        Map<String, List<Piece>> found = new LinkedHashMap<>();
        traces.forEach((id, pieces) -> {
            double start = Summary.start(pieces);
            if (start >= from && start <= to) {
                found.put(id, List.copyOf(pieces));
            }
        });
        return found;
    }

    synchronized void clear() {
        traces.clear();
    }
}
