package dev.pilothouse.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * Writes the frames of a binary event stream: prelude, headers, payload, each with its checksum.
 *
 * @see <a href="https://smithy.io/2.0/aws/amazon-eventstream.html">Amazon Event Stream Specification</a>
 */
final class EventFrames {
    private static final String JSON = "application/json";
    private final OutputStream out;

    EventFrames(OutputStream out) {
        this.out = out;
    }

    /** The answer's own members. */
    void initial(Body members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        members.writeTo(bytes);
        frame(headers("event", ":event-type", "initial-response", JSON), bytes.toByteArray());
    }

    /** A modelled event; one member of bytes is the whole payload. */
    void event(SdkPojo event) throws IOException {
        Optional<byte[]> bytes = bytes(event);
        String contentType = bytes.isPresent() ? "application/octet-stream" : JSON;
        frame(
                headers("event", ":event-type", type(event), contentType),
                bytes.orElseGet(() -> JsonWriter.write(event)));
    }

    /** A modelled exception, which ends the stream. */
    void exception(ApiError error) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("message", error.getMessage());
        members.putAll(error.members());
        frame(headers("exception", ":exception-type", error.code(), JSON), JsonWriter.write(members, error.json()));
    }

    /** A failure that no model knows, which ends the stream. */
    void error(String code, String text) throws IOException {
        frame(
                Map.of(
                        ":message-type", HeaderValue.fromString("error"),
                        ":error-code", HeaderValue.fromString(code),
                        ":error-message", HeaderValue.fromString(text)),
                new byte[0]);
    }

    private void frame(Map<String, HeaderValue> headers, byte[] payload) throws IOException {
        // Message.encode would hide that the reader has gone in an exception of its own.
        ByteBuffer frame = new Message(headers, payload).toByteBuffer();
        out.write(frame.array(), frame.arrayOffset() + frame.position(), frame.remaining());
        out.flush();
    }

    private static Map<String, HeaderValue> headers(
            String messageType, String typeHeader, String type, String contentType) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(":message-type", HeaderValue.fromString(messageType));
        headers.put(typeHeader, HeaderValue.fromString(type));
        headers.put(":content-type", HeaderValue.fromString(contentType));
        return headers;
    }

    private static Optional<byte[]> bytes(SdkPojo event) {
        for (SdkField<?> field : event.sdkFields()) {
            if (Shapes.is(field, MarshallingType.SDK_BYTES)) {
                return Shapes.value(field, event).map(value -> ((SdkBytes) value).asByteArray());
            }
        }
        return Optional.empty();
    }

    // Each stream's interface has a sdkEventType() of its own; the SDK has no common one.
    private static String type(SdkPojo event) {
        try {
            Method method = event.getClass().getMethod("sdkEventType");
            method.setAccessible(true);
            String type = method.invoke(event).toString();
            if (type.equals("null")) {
                throw new IllegalArgumentException(event.getClass() + " was not made by its stream's builder");
            }
            return type;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(event.getClass() + " is no event of a stream", e);
        }
    }
}
