package dev.pilothouse.sandbox.alone;

import dev.pilothouse.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Hands others what they need to use a sandbox that runs alone; found by {@link java.util.ServiceLoader}. */
public interface Handout {
    /**
     * Writes it into a file.
     *
     * @param site where visitors find the planted site
     */
    void write(Sandbox sandbox, URI site, Path file) throws IOException;
}
