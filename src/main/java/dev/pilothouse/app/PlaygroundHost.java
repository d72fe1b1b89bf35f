package dev.pilothouse.app;

import dev.pilothouse.core.Playground;
import java.util.Optional;

/** Keeps the one sandbox of the program: started when somebody wants it, ended with the program. Thread-safe; blocking. */
final class PlaygroundHost implements AutoCloseable {
    private final Playground playground;
    private Optional<Playground.Running> running = Optional.empty();

    PlaygroundHost(Playground playground) {
        this.playground = playground;
    }

    synchronized Playground.Running running() {
        if (running.isEmpty()) {
            running = Optional.of(playground.start());
        }
        return running.get();
    }

    @Override
    public synchronized void close() {
        running.ifPresent(Playground.Running::close);
        running = Optional.empty();
    }
}
