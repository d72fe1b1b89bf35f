package dev.pilothouse.feature.tables.read;

import dev.pilothouse.feature.tables.query.PagedRead;
import java.util.Optional;

/** How far one request, or one segment of it, has been read. One thread at a time. */
final class Cursor {
    private final PagedRead request;
    private final int segment;
    private Optional<Start> start = Optional.empty();
    private volatile boolean done;

    Cursor(PagedRead request, int segment) {
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
