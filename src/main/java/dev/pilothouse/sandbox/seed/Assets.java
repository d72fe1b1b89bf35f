package dev.pilothouse.sandbox.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files of {@code assets/seed}, which lie beside this class in the jar. */
final class Assets {
    private Assets() {}

    static byte[] bytes(String path) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's seed cannot be read: " + path, e);
        }
    }

    static String text(String path) {
        return new String(bytes(path), UTF_8);
    }
}
