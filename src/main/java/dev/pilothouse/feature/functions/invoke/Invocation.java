package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is to be run, and with what.
 *
 * @param qualifier an alias or a version; empty: the newest code
 * @param event as JSON
 */
public record Invocation(String function, Optional<String> qualifier, Mode mode, String event) {
    /** {@code orders-api:live}. */
    public String target() {
        return qualifier.map(it -> function + ":" + it).orElse(function);
    }

    /** The bytes that are sent. */
    byte[] bytes() {
        return event.getBytes(StandardCharsets.UTF_8);
    }

    /** What the journal knows of the event: it never holds the event itself. */
    String fingerprint() {
        return "event SHA-256 " + Sha256.hex(bytes());
    }

    // An event may hold anything.
    @Override
    public String toString() {
        return "Invocation[" + target() + ", " + mode + "]";
    }
}
