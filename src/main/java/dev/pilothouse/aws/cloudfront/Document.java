package dev.pilothouse.aws.cloudfront;

import dev.pilothouse.core.Sha256;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Something that is configured, as lines: every setting that has a value, by its path in CloudFront's own names, such as {@code
 * Origins[site].CustomOriginConfig.HTTPPort}; a list of things also has a line that tells their order. The values of headers that
 * CloudFront adds for origins are secrets: of them only a hash is kept.
 *
 * @param lines in the order of the API's reference
 */
public record Document(SequencedMap<String, String> lines) {
    /** What stands before a secret's hash. */
    public static final String SECRET = "sha256:";

    private static final String ITEMS = "Items";
    private static final String QUANTITY = "Quantity";
    private static final List<String> SECRETS = List.of("HeaderValue");

    // What tells one thing of a list from the others.
    private static final List<String> KEYS =
            List.of("Id", "PathPattern", "ErrorCode", "HeaderName", "Header", "Key", "OriginId", "EventType", "Name");

    public Document {
        lines = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(lines));
    }

    /** Of any structure of an API's, so that nothing of it is left out. */
    public static Document of(SdkPojo structure) {
        LinkedHashMap<String, String> lines = new LinkedHashMap<>();
        members("", structure, "", lines);
        return new Document(lines);
    }

    /** The same with one line more. */
    Document with(String path, String value) {
        LinkedHashMap<String, String> more = new LinkedHashMap<>(lines);
        more.put(path, value);
        return new Document(more);
    }

    /** A setting; empty where it has no value. */
    public Optional<String> value(String path) {
        return Optional.ofNullable(lines.get(path));
    }

    /** Every value of the settings whose path ends so, once. */
    List<String> values(String end) {
        return lines.entrySet().stream()
                .filter(line -> line.getKey().endsWith(end))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    private static void members(String path, SdkPojo structure, String without, Map<String, String> into) {
        List<SdkField<?>> fields = structure.sdkFields();
        boolean counted = fields.stream().anyMatch(field -> field.memberName().equals(ITEMS));
        for (SdkField<?> field : fields) {
            String name = field.memberName();
            boolean said = name.equals(without) || counted && name.equals(QUANTITY);
            if (!said) {
                String below = path.isEmpty() ? name : path + "." + name;
                add(
                        name.equals(ITEMS) && !path.isEmpty() ? path : below,
                        name,
                        field.getValueOrDefault(structure),
                        into);
            }
        }
    }

    private static void add(String path, String name, Object value, Map<String, String> into) {
        switch (value) {
            case null -> {}
            case SdkPojo structure -> members(path, structure, "", into);
            case List<?> list -> all(path, list, into);
            case Instant at -> into.put(path, at.toString());
            default -> {
                if (!value.toString().isEmpty()) {
                    into.put(path, SECRETS.contains(name) ? SECRET + Sha256.hex(value.toString()) : value.toString());
                }
            }
        }
    }

    private static void all(String path, List<?> list, Map<String, String> into) {
        if (list.isEmpty()) {
            return;
        }
        if (!(list.getFirst() instanceof SdkPojo)) {
            into.put(path, list.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")));
            return;
        }
        LinkedHashMap<String, SdkPojo> named = new LinkedHashMap<>();
        for (Object one : list) {
            SdkPojo structure = (SdkPojo) one;
            named.put(
                    key(structure).map(key -> text(key, structure)).orElseGet(() -> String.valueOf(named.size() + 1)),
                    structure);
        }
        into.put(path, String.join(", ", named.keySet()));
        named.forEach((key, structure) -> members(
                path + "[" + key + "]",
                structure,
                key(structure).map(SdkField::memberName).orElse(""),
                into));
    }

    private static Optional<SdkField<?>> key(SdkPojo structure) {
        return KEYS.stream()
                .flatMap(name -> structure.sdkFields().stream()
                        .filter(field -> field.memberName().equals(name)))
                .filter(field -> field.getValueOrDefault(structure) != null)
                .findFirst();
    }

    private static String text(SdkField<?> field, SdkPojo structure) {
        return String.valueOf(field.getValueOrDefault(structure));
    }
}
