package dev.pilothouse.app.update;

import java.net.URI;

/** What the document says. */
public sealed interface Newest {
    /** Nothing newer than what runs. */
    record Same() implements Newest {}

    /**
     * Something newer.
     *
     * @param page where a person reads about it and gets it
     */
    record Newer(String version, URI page) implements Newest {}
}
