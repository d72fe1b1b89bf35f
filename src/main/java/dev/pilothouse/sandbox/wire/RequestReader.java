package dev.pilothouse.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Turns an HTTP request into the SDK's request shape: labels, query, headers and body, each member from its place. */
final class RequestReader {
    private final Protocol protocol;
    private final Request http;
    private final Map<String, String> labels;

    RequestReader(Protocol protocol, Request http, Map<String, String> labels) {
        this.protocol = protocol;
        this.http = http;
        this.labels = labels;
    }

    /**
     * Reads all members.
     *
     * @param body empty where the operation streams it
     * @throws MalformedInputException where a text is not of its member's type
     */
    Object read(SdkPojo builder, byte[] body) {
        Optional<SdkField<?>> payload = Shapes.payload(builder);
        Optional<PayloadReader> reader = payload.isEmpty() || Shapes.is(payload.get(), MarshallingType.SDK_POJO)
                ? structured(body)
                : Optional.empty();
        for (SdkField<?> field : builder.sdkFields()) {
            Optional<?> value = switch (field.location()) {
                case PATH, GREEDY_PATH ->
                    Optional.ofNullable(labels.get(field.locationName())).map(text -> scalar(field, text));
                case QUERY_PARAM -> query(field);
                case HEADER -> header(field);
                case PAYLOAD ->
                    payload.filter(field::equals).isPresent()
                            ? whole(field, body, reader)
                            : reader.flatMap(from -> from.member(field));
                case STATUS_CODE -> Optional.empty();
            };
            value.ifPresent(present -> field.set(builder, present));
        }
        return Shapes.build(builder);
    }

    private Optional<PayloadReader> structured(byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (protocol) {
                    case REST_XML -> new XmlReader(body);
                    case JSON, REST_JSON -> new JsonReader(body);
                    case QUERY -> new FormReader(QueryString.parse(new String(body, StandardCharsets.UTF_8)));
                });
    }

    private static Optional<?> whole(SdkField<?> payload, byte[] body, Optional<PayloadReader> reader) {
        if (body.length == 0) {
            return Optional.empty();
        }
        if (Shapes.is(payload, MarshallingType.SDK_BYTES)) {
            return Optional.of(SdkBytes.fromByteArray(body));
        }
        return Shapes.is(payload, MarshallingType.STRING)
                ? Optional.of(new String(body, StandardCharsets.UTF_8))
                : reader.map(from -> from.whole(payload));
    }

    private Optional<?> query(SdkField<?> field) {
        List<String> texts = http.query().get(field.locationName());
        if (texts == null) {
            return Optional.empty();
        }
        return Shapes.is(field, MarshallingType.LIST)
                ? Optional.of(scalars(field, texts))
                : Optional.of(scalar(field, texts.getFirst()));
    }

    private Optional<?> header(SdkField<?> field) {
        if (Shapes.is(field, MarshallingType.MAP)) {
            Map<String, String> entries = prefixed(field.locationName().toLowerCase(Locale.ROOT));
            return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
        }
        Optional<String> text = http.header(field.locationName());
        if (Shapes.is(field, MarshallingType.LIST)) {
            return text.map(joined -> scalars(
                    field, Arrays.stream(joined.split(",")).map(String::strip).toList()));
        }
        return text.map(value -> Scalars.parse(field, value, Format.RFC_822));
    }

    /** Such as S3's {@code x-amz-meta-}: names in lower case, as S3 keeps them. */
    private Map<String, String> prefixed(String prefix) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String name : http.headers().keySet()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(prefix)) {
                entries.put(lower.substring(prefix.length()), http.header(name).orElseThrow());
            }
        }
        return entries;
    }

    private static List<Object> scalars(SdkField<?> list, List<String> texts) {
        return texts.stream().map(text -> scalar(Shapes.element(list), text)).toList();
    }

    private static Object scalar(SdkField<?> field, String text) {
        return Scalars.parse(field, text, Format.ISO_8601);
    }
}
