package dev.pilothouse.core.journal.chain;

import dev.pilothouse.core.Sha256;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a line is written: one JSON object in UTF-8, its version, number and predecessor's hash first. */
final class Lines {
    static final int VERSION = 1;
    static final String FIRST = "0".repeat(64);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Lines() {}

    /** @return without the line's end */
    static byte[] write(long number, String previous, ObjectNode members) {
        ObjectNode line =
                JSON.createObjectNode().put("v", VERSION).put("seq", number).put("prev", previous);
        line.setAll(members);
        return JSON.writeValueAsBytes(line);
    }

    /** Empty for what is no line of a chain, whatever its version. */
    static Optional<Link> read(byte[] line) {
        try {
            return JSON.readTree(line) instanceof ObjectNode members
                            && members.path("seq").isIntegralNumber()
                            && members.path("prev").isString()
                    ? Optional.of(new Link(members.path("seq").longValue(), members, Sha256.hex(line)))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
