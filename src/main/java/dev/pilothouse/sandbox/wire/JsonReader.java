package dev.pilothouse.sandbox.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills shapes from JSON, the reverse of the SDK's JSON marshaller. */
final class JsonReader implements PayloadReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode root;

    JsonReader(byte[] body) {
        try {
            this.root = MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw new MalformedInputException("JSON", e);
        }
    }

    @Override
    public Object whole(SdkField<?> payload) {
        return value(payload, root);
    }

    @Override
    public Optional<Object> member(SdkField<?> field) {
        return member(field, root);
    }

    private static Optional<Object> member(SdkField<?> field, JsonNode parent) {
        return parent.optional(field.locationName())
                .filter(node -> !node.isNull())
                .map(node -> value(field, node));
    }

    private static Object value(SdkField<?> field, JsonNode node) {
        if (Shapes.is(field, MarshallingType.SDK_POJO)) {
            SdkPojo shape = field.constructor().get();
            shape.sdkFields()
                    .forEach(inner -> member(inner, require(field, node, node.isObject()))
                            .ifPresent(value -> inner.set(shape, value)));
            return Shapes.build(shape);
        }
        if (Shapes.is(field, MarshallingType.LIST)) {
            List<Object> values = new ArrayList<>();
            require(field, node, node.isArray()).forEach(item -> values.add(value(Shapes.element(field), item)));
            return values;
        }
        if (Shapes.is(field, MarshallingType.MAP)) {
            Map<String, Object> values = new LinkedHashMap<>();
            SdkField<?> inner = field.getTrait(MapTrait.class).valueFieldInfo();
            require(field, node, node.isObject()).forEachEntry((key, value) -> values.put(key, value(inner, value)));
            return values;
        }
        if (Shapes.is(field, MarshallingType.DOCUMENT)) {
            return document(node);
        }
        return Scalars.parse(field, require(field, node, node.isValueNode()).asString(), Format.UNIX_TIMESTAMP);
    }

    private static JsonNode require(SdkField<?> field, JsonNode node, boolean rightKind) {
        if (!rightKind) {
            throw new MalformedInputException(
                    field.memberName(),
                    new IllegalArgumentException(node.getNodeType().name()));
        }
        return node;
    }

    private static Document document(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Document> members = new LinkedHashMap<>();
                node.forEachEntry((key, value) -> members.put(key, document(value)));
                yield Document.fromMap(members);
            }
            case ARRAY ->
                Document.fromList(node.valueStream().map(JsonReader::document).toList());
            case STRING -> Document.fromString(node.asString());
            case NUMBER -> Document.fromNumber(node.asString());
            case BOOLEAN -> Document.fromBoolean(node.asBoolean());
            case NULL, MISSING, BINARY, POJO -> Document.fromNull();
        };
    }
}
