package dev.pilothouse.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Errors in the shape that each protocol gives them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">S3's</a>
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">Query's, which CloudFront shares</a>
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">JSON's</a>
 */
final class ErrorWriter {
    private ErrorWriter() {}

    static Answer write(Style style, ApiError error, String requestId) {
        Map<String, List<String>> headers = new HashMap<>();
        error.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        if (error.status() == 304) {
            return new Answer(304, headers, Body.EMPTY);
        }
        headers.put("Content-Type", List.of(contentType(style)));
        if (!style.isXml()) {
            headers.put("x-amzn-ErrorType", List.of(error.code()));
        }
        return new Answer(error.status(), headers, Body.of(body(style, error, requestId)));
    }

    private static String contentType(Style style) {
        return switch (style) {
            case S3 -> "application/xml";
            case REST_XML, QUERY -> "text/xml";
            case JSON -> "application/x-amz-json-1.1";
            case REST_JSON -> "application/json";
        };
    }

    private static byte[] body(Style style, ApiError error, String requestId) {
        return switch (style) {
            case S3 ->
                XmlWriter.document(xml -> xml.element("Error", "", inside -> {
                    codeAndMembers(inside, error);
                    inside.text("RequestId", requestId);
                    inside.text("HostId", hostId(requestId));
                }));
            case REST_XML, QUERY ->
                XmlWriter.document(xml -> xml.element("ErrorResponse", "", inside -> {
                    inside.element("Error", "", detail -> {
                        detail.text("Type", error.status() < 500 ? "Sender" : "Receiver");
                        codeAndMembers(detail, error);
                    });
                    inside.text("RequestId", requestId);
                }));
            case JSON, REST_JSON -> {
                Map<String, String> members = new LinkedHashMap<>();
                members.put("__type", error.code());
                members.put("message", error.getMessage());
                members.putAll(error.members());
                yield JsonWriter.write(members, error.json());
            }
        };
    }

    private static void codeAndMembers(XmlWriter xml, ApiError error) throws XMLStreamException {
        xml.text("Code", error.code());
        xml.text("Message", error.getMessage());
        for (var member : error.members().entrySet()) {
            xml.text(member.getKey(), member.getValue());
        }
    }

    /** S3's second id, {@code x-amz-id-2}. */
    static String hostId(String requestId) {
        return Base64.getEncoder().encodeToString(requestId.repeat(3).getBytes(StandardCharsets.US_ASCII));
    }
}
