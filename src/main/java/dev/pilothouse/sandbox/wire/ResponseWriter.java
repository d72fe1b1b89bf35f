package dev.pilothouse.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Turns the SDK's response shape into an HTTP answer: status, headers and body, each member to its place. */
final class ResponseWriter {
    private final Service service;
    private final String operation;
    private final SdkPojo response;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    ResponseWriter(Service service, String operation, SdkPojo response) {
        this.service = service;
        this.operation = operation;
        this.response = response;
    }

    /**
     * The whole answer.
     *
     * @param requestId stands in Query's body
     */
    Answer write(String requestId) {
        int status = 200;
        for (SdkField<?> field : response.sdkFields()) {
            Optional<Object> value = Shapes.value(field, response);
            if (value.isPresent() && field.location() == MarshallLocation.STATUS_CODE) {
                status = (Integer) value.get();
            } else if (value.isPresent() && field.location() == MarshallLocation.HEADER) {
                header(field, value.get());
            }
        }
        Optional<SdkField<?>> payload = Shapes.payload(response);
        byte[] body = payload.isPresent() ? payload(payload.get()) : members(requestId);
        return new Answer(status, headers, Body.of(body));
    }

    private void header(SdkField<?> field, Object value) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((name, text) -> headers.put(field.locationName() + name, List.of(text.toString())));
            case List<?> list ->
                headers.put(
                        field.locationName(),
                        List.of(list.stream()
                                .map(item -> Scalars.print(Shapes.element(field), item, Format.RFC_822))
                                .collect(Collectors.joining(","))));
            default -> headers.put(field.locationName(), List.of(Scalars.print(field, value, Format.RFC_822)));
        }
    }

    private byte[] payload(SdkField<?> field) {
        Optional<Object> value = Shapes.value(field, response);
        if (Shapes.is(field, MarshallingType.SDK_BYTES)) {
            contentType("application/octet-stream");
            return value.map(bytes -> ((SdkBytes) bytes).asByteArray()).orElse(new byte[0]);
        }
        if (Style.of(service) == Style.S3 && operation.equals("GetBucketLocation")) {
            contentType();
            return XmlWriter.document(xml -> xml.element(
                    field.locationName(),
                    service.namespace(),
                    inside -> inside.characters(value.orElse("").toString())));
        }
        if (Shapes.is(field, MarshallingType.STRING)) {
            contentType("text/plain");
            return value.map(text -> text.toString().getBytes(StandardCharsets.UTF_8))
                    .orElse(new byte[0]);
        }
        contentType();
        if (value.isEmpty()) {
            return new byte[0];
        }
        SdkPojo shape = (SdkPojo) value.get();
        return service.protocol() == Protocol.REST_XML
                ? XmlWriter.document(
                        xml -> xml.element(field.locationName(), service.namespace(), inside -> inside.members(shape)))
                : JsonWriter.write(shape);
    }

    private byte[] members(String requestId) {
        if (Shapes.bodyFields(response).isEmpty() && service.protocol() == Protocol.REST_XML) {
            return new byte[0];
        }
        contentType();
        return switch (service.protocol()) {
            case JSON, REST_JSON -> JsonWriter.write(response);
            case REST_XML ->
                XmlWriter.document(xml ->
                        xml.element(service.root(operation), service.namespace(), inside -> inside.members(response)));
            case QUERY ->
                XmlWriter.document(xml -> xml.element(operation + "Response", service.namespace(), inside -> {
                    inside.element(operation + "Result", "", result -> result.members(response));
                    inside.element("ResponseMetadata", "", metadata -> metadata.text("RequestId", requestId));
                }));
        };
    }

    private void contentType() {
        contentType(
                switch (service.protocol()) {
                    case JSON -> "application/x-amz-json-1.1";
                    case REST_JSON -> "application/json";
                    case REST_XML -> Style.of(service) == Style.S3 ? "application/xml" : "text/xml";
                    case QUERY -> "text/xml";
                });
    }

    private void contentType(String byProtocol) {
        headers.putIfAbsent("Content-Type", List.of(byProtocol));
    }
}
