package dev.pilothouse.core;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of JSON file that Pilothouse keeps: its member {@code format} is the version it was written in. Older versions
 * are brought forward step by step, newer ones are left alone. Thread-safe.
 *
 * @param oldest the version that the first step starts from; a file without the member counts as this one
 * @param steps from each version to the next
 */
public record Format(int oldest, List<UnaryOperator<ObjectNode>> steps) {
    /** The member that holds the version. */
    public static final String MEMBER = "format";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public Format {
        steps = List.copyOf(steps);
    }

    /** A format in its first version; files from before it had versions read as they are. */
    public static Format first() {
        return new Format(0, List.of(UnaryOperator.identity()));
    }

    /** The next version of it. */
    public Format then(UnaryOperator<ObjectNode> step) {
        return new Format(oldest, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /** The version written now. */
    public int version() {
        return oldest + steps.size();
    }

    /** What the bytes of a file are to this program. */
    public sealed interface Content {
        /** Its members in the version written now. */
        record Fit(ObjectNode members) implements Content {}

        /** Written by a newer Pilothouse. */
        record Newer(int version) implements Content {}

        /** No file of this kind, or one that was damaged. */
        record Broken(String why) implements Content {}
    }

    /** Reads any bytes; never throws. */
    public Content read(byte[] json) {
        try {
            return JSON.readTree(json) instanceof ObjectNode members
                    ? forward(members)
                    : new Content.Broken("not an object");
        } catch (JacksonException e) {
            // The message would quote what stands there.
            return new Content.Broken(e.getClass().getSimpleName());
        }
    }

    /** The bytes of a file with these members, in the version written now. */
    public byte[] write(ObjectNode members) {
        ObjectNode file = JSON.createObjectNode().put(MEMBER, version());
        file.setAll(members.deepCopy().without(List.of(MEMBER)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.writeValue(out, file);
        out.write('\n');
        return out.toByteArray();
    }

    private Content forward(ObjectNode members) {
        JsonNode written = members.path(MEMBER);
        if (!written.isMissingNode() && !written.isInt()) {
            return new Content.Broken("format " + written.getNodeType());
        }
        int version = written.asInt(oldest);
        if (version > version()) {
            return new Content.Newer(version);
        }
        if (version < oldest) {
            return new Content.Broken("format " + version);
        }
        ObjectNode forward = members;
        for (UnaryOperator<ObjectNode> step : new ArrayList<>(steps).subList(version - oldest, steps.size())) {
            forward = step.apply(forward);
        }
        return new Content.Fit(forward.put(MEMBER, version()));
    }
}
