package dev.pilothouse.feature.tables.read;

import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.ReadRequest;
import java.util.Optional;
import java.util.SequencedMap;

/** How far one request, or one segment of it, has been read. One thread at a time. */
final class Cursor {
    private final ReadRequest request;
    private final int segment;
    private Optional<SequencedMap<String, Value>> start = Optional.empty();
    private volatile boolean done;

    Cursor(ReadRequest request, int segment) {
        this.request = request;
        this.segment = segment;
    }

    boolean isDone() {
        return done;
    }

    /** Reads the next page; where that fails, or is interrupted, the next try begins at the same place. */
    Page next(ReadGateway gateway) throws InterruptedException {
        Page page = gateway.page(request, segment, start);
        start = page.next();
        done = start.isEmpty();
        return page;
    }
}
