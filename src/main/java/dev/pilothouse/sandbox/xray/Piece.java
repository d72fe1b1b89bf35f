package dev.pilothouse.sandbox.xray;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A segment of a trace.
 *
 * @param document as it was put
 * @param root what it tells
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html">Segment documents</a>
 */
record Piece(String document, JsonNode root) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern TRACE = Pattern.compile("1-[0-9a-f]{8}-[0-9a-f]{24}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final int LARGEST = 64 * 1024;

    /** A document that X-Ray would not keep, with its code for why. */
    static final class Rejected extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String id;

        Rejected(String code, String id, String message) {
            super(message);
            this.code = code;
            this.id = id;
        }

        String code() {
            return code;
        }

        String id() {
            return id;
        }
    }

    static Piece read(String document) throws Rejected {
        JsonNode root = tree(document);
        String id = root.path("id").asString("");
        if (document.length() > LARGEST) {
            throw new Rejected("DocumentTooLarge", id, "The segment document is larger than 64 kB.");
        }
        if (!ID.matcher(id).matches()) {
            throw new Rejected("MissingId", id, "The segment has no id of 16 hexadecimal digits.");
        }
        if (!TRACE.matcher(root.path("trace_id").asString("")).matches()) {
            throw new Rejected("InvalidTraceId", id, "The segment has no valid trace_id.");
        }
        if (root.path("name").asString("").isEmpty() || !root.path("start_time").isNumber()) {
            throw new Rejected("MissingFields", id, "The segment has no name or no start_time.");
        }
        return new Piece(document, root);
    }

    private static JsonNode tree(String document) throws Rejected {
        try {
            JsonNode root = MAPPER.readTree(document);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException e) {
            throw new Rejected("ParseError", "", "The segment is not JSON.");
        }
        throw new Rejected("ParseError", "", "The segment is no JSON object.");
    }

    String trace() {
        return text("trace_id");
    }

    String id() {
        return text("id");
    }

    String name() {
        return text("name");
    }

    String origin() {
        return text("origin");
    }

    Optional<String> parent() {
        return Optional.of(text("parent_id")).filter(it -> !it.isEmpty());
    }

    /** Seconds since 1970. */
    double start() {
        return root.path("start_time").doubleValue();
    }

    /** Seconds since 1970; its start while it is in progress. */
    double end() {
        return root.path("end_time").isNumber() ? root.path("end_time").doubleValue() : start();
    }

    /** Whether {@code error}, {@code fault} or {@code throttle} is set. */
    boolean is(String flag) {
        return root.path(flag).asBoolean(false);
    }

    OptionalInt status() {
        JsonNode status = root.path("http").path("response").path("status");
        return status.isNumber() ? OptionalInt.of(status.intValue()) : OptionalInt.empty();
    }

    Optional<String> arn() {
        return Optional.of(text("resource_arn")).filter(it -> !it.isEmpty());
    }

    private String text(String member) {
        return root.path(member).asString("");
    }
}
