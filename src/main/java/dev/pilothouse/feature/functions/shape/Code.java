package dev.pilothouse.feature.functions.shape;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What runs.
 *
 * @param runtime as Lambda calls it, such as {@code java25}; empty for a container image
 * @param handler what is called; empty for a container image
 * @param architecture {@code x86_64} or {@code arm64}
 * @param bytes as packed
 * @param sha256 in base64, as Lambda tells it
 * @param modified when code or settings changed last; empty where Lambda's text can't be read
 * @param layers with their versions, by ARN
 */
public record Code(
        Optional<String> runtime,
        Optional<String> handler,
        String architecture,
        long bytes,
        String sha256,
        Optional<Instant> modified,
        List<String> layers) {
    public Code {
        layers = List.copyOf(layers);
    }

    /** As the list shows it: the runtime, or that it is an image. */
    public String kind() {
        return runtime.orElse("image");
    }

    /** Whether it runs on Arm, which costs less. */
    public boolean arm() {
        return architecture.equals("arm64");
    }
}
