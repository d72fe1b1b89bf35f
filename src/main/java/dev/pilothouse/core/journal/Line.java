package dev.pilothouse.core.journal;

import dev.pilothouse.core.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What one line of the journal says; its members as {@link Journal} documents them. */
sealed interface Line {
    String entry();

    Instant at();

    /** About to be sent. */
    record Begun(
            String entry,
            Instant at,
            Author author,
            Optional<String> reason,
            String feature,
            String command,
            String title,
            String target,
            List<String> paths,
            int pathCount,
            Hashes hashes,
            Optional<String> condition,
            Optional<WayBack.Inverse> inverse,
            Optional<String> irreversible,
            Optional<String> undoes)
            implements Line {
        public Begun {
            Objects.requireNonNull(entry);
            Objects.requireNonNull(at);
            Objects.requireNonNull(author);
            paths = paths == null ? List.of() : List.copyOf(paths);
            hashes = hashes == null ? Hashes.NONE : hashes;
            target = target == null ? "" : target;
        }
    }

    /** What became of it. */
    record Ended(
            String entry,
            Instant at,
            Outcome outcome,
            String words,
            List<String> paths,
            int pathCount,
            Optional<String> after,
            Optional<String> requestId,
            String code)
            implements Line {
        public Ended {
            Objects.requireNonNull(entry);
            Objects.requireNonNull(at);
            Objects.requireNonNull(outcome);
            paths = paths == null ? List.of() : List.copyOf(paths);
            words = words == null ? "" : words;
            code = code == null ? "" : code;
        }
    }

    JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** As it is written: what is empty is left out. */
    default ObjectNode members() {
        ObjectNode members =
                JSON.createObjectNode().put("kind", getClass().getSimpleName().toLowerCase(Locale.ROOT));
        members.setAll((ObjectNode) JSON.valueToTree(this));
        if (members.path("hashes") instanceof ObjectNode hashes) {
            hashes.removeIf(JsonNode::isNull);
        }
        members.removeIf(value -> value.isNull()
                || value.isContainer() && value.isEmpty()
                || value.isString() && value.stringValue().isEmpty());
        return members;
    }

    /** Empty for lines of other kinds, and for what a newer Pilothouse wrote in a way that is not understood here. */
    static Optional<Line> of(ObjectNode members) {
        try {
            return switch (members.path("kind").asString("")) {
                case "begun" -> Optional.of(JSON.treeToValue(members, Begun.class));
                case "ended" -> Optional.of(JSON.treeToValue(members, Ended.class));
                default -> Optional.empty();
            };
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
