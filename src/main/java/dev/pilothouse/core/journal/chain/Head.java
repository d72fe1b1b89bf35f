package dev.pilothouse.core.journal.chain;

import dev.pilothouse.core.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is remembered of a chain's end beside it, so that an end that was cut off or altered shows. Somebody who cuts both
 * alike is not found out here; only a head kept elsewhere does that.
 *
 * @param number of the last line; 0 of an empty chain
 * @param hash of the last line
 */
public record Head(long number, String hash) {
    /** Of a chain without a line. */
    public static final Head NONE = new Head(0, Lines.FIRST);

    static Path file(Path folder) {
        return folder.resolve("head.json");
    }

    /** Empty where nothing that is a head lies there. */
    static Optional<Head> read(Path folder) throws IOException {
        if (Files.notExists(file(folder))) {
            return Optional.empty();
        }
        try {
            JsonNode head = JsonMapper.shared().readTree(Files.readAllBytes(file(folder)));
            return head.path("seq").isIntegralNumber() && head.path("hash").isString()
                    ? Optional.of(new Head(
                            head.path("seq").longValue(), head.path("hash").stringValue()))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        PrivateFile.writeThrough(
                file(folder),
                JsonMapper.shared()
                        .writeValueAsBytes(JsonMapper.shared()
                                .createObjectNode()
                                .put("v", Lines.VERSION)
                                .put("seq", number)
                                .put("hash", hash)));
    }
}
