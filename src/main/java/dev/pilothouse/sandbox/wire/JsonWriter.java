package dev.pilothouse.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes shapes as JSON, the reverse of the SDK's JSON unmarshaller. */
final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The body members of a shape as one object. */
    static byte[] write(SdkPojo shape) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            new JsonWriter(json).object(shape);
        }
        return bytes.toByteArray();
    }

    /** Texts by name, then members that are JSON already, as one object. */
    static byte[] write(Map<String, String> texts, Map<String, String> ready) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            texts.forEach(json::writeStringProperty);
            ready.forEach((name, value) -> {
                json.writeName(name);
                json.writeRawValue(value);
            });
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void object(SdkPojo shape) {
        json.writeStartObject();
        for (SdkField<?> field : Shapes.bodyFields(shape)) {
            Shapes.value(field, shape).ifPresent(value -> {
                json.writeName(field.locationName());
                value(field, value);
            });
        }
        json.writeEndObject();
    }

    private void value(SdkField<?> field, Object value) {
        switch (value) {
            case null -> json.writeNull();
            case SdkPojo shape -> object(shape);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> value(Shapes.element(field), item));
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                SdkField<?> inner = field.getTrait(MapTrait.class).valueFieldInfo();
                json.writeStartObject();
                map.forEach((key, item) -> {
                    json.writeName(key.toString());
                    value(inner, item);
                });
                json.writeEndObject();
            }
            case Document document -> document(document);
            default -> scalar(field, value);
        }
    }

    private void scalar(SdkField<?> field, Object value) {
        switch (value) {
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Short number -> json.writeNumber(number);
            case Byte number -> json.writeNumber((short) number);
            case Float number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Instant instant
            when Scalars.format(field, Format.UNIX_TIMESTAMP) == Format.UNIX_TIMESTAMP ->
                json.writeNumber(Scalars.seconds(instant));
            case Instant instant
            when Scalars.format(field, Format.UNIX_TIMESTAMP) == Format.UNIX_TIMESTAMP_MILLIS ->
                json.writeNumber(instant.toEpochMilli());
            default -> json.writeString(Scalars.print(field, value, Format.UNIX_TIMESTAMP));
        }
    }

    private void document(Document document) {
        if (document.isMap()) {
            json.writeStartObject();
            document.asMap().forEach((key, value) -> {
                json.writeName(key);
                document(value);
            });
            json.writeEndObject();
        } else if (document.isList()) {
            json.writeStartArray();
            document.asList().forEach(this::document);
            json.writeEndArray();
        } else if (document.isString()) {
            json.writeString(document.asString());
        } else if (document.isNumber()) {
            json.writeNumber(document.asNumber().bigDecimalValue());
        } else if (document.isBoolean()) {
            json.writeBoolean(document.asBoolean());
        } else {
            json.writeNull();
        }
    }
}
