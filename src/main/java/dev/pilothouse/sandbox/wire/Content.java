package dev.pilothouse.sandbox.wire;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A request's body as the service is meant to read it.
 *
 * @param stream without framing, verified while it is read
 * @param trailers by name without regard to case; complete once the stream was read to its end
 */
record Content(InputStream stream, Supplier<Map<String, String>> trailers) {
    static Content of(InputStream stream) {
        return new Content(stream, Map::of);
    }

    static Content of(AwsChunkedStream stream) {
        return new Content(stream, stream::trailers);
    }

    Optional<String> trailer(String name) {
        return Optional.ofNullable(trailers.get().get(name));
    }
}
