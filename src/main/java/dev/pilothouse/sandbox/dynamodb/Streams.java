package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** Switches streams on and off. */
final class Streams {
    private static final DateTimeFormatter LABEL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private Streams() {}

    /** @param asked null where the request says nothing of it */
    static Settings of(StreamSpecification asked, Settings before, Instant now) {
        if (asked == null) {
            return before;
        }
        if (!Boolean.TRUE.equals(asked.streamEnabled())) {
            return before.streaming(Optional.empty());
        }
        if (asked.streamViewType() == null) {
            throw Invalid.parameter("StreamViewType is required when StreamEnabled is true");
        }
        if (before.stream().isPresent()) {
            throw Invalid.request("Table already has an enabled stream");
        }
        return before.streaming(Optional.of(new Settings.Stream(asked.streamViewTypeAsString(), LABEL.format(now))));
    }
}
