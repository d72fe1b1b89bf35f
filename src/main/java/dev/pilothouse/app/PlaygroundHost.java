package dev.pilothouse.app;

import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Workspace;
import java.util.Optional;

/** Keeps the one sandbox of the program: started when somebody wants it, ended with the program. Thread-safe; blocking. */
final class PlaygroundHost implements AutoCloseable {
    private final Playground playground;
    private Optional<Playground.Running> running = Optional.empty();
    private Optional<TroubleBoard> troubles = Optional.empty();

    PlaygroundHost(Playground playground) {
        this.playground = playground;
    }

    synchronized Playground.Running running() {
        if (running.isEmpty()) {
            running = Optional.of(playground.start());
            troubles = Optional.of(new TroubleBoard(running.get().troubles()));
        }
        return running.get();
    }

    /** The sandbox, if it runs and the workspace lives in it. */
    synchronized Optional<Playground.Running> running(Workspace workspace) {
        return running.filter(it -> it.workspace().endpoint().equals(workspace.endpoint()));
    }

    /** What can be let go wrong where the workspace lives in the sandbox that runs. */
    synchronized Optional<TroubleBoard> troubles(Workspace workspace) {
        return running(workspace).flatMap(it -> troubles);
    }

    @Override
    public synchronized void close() {
        running.ifPresent(Playground.Running::close);
        running = Optional.empty();
    }
}
