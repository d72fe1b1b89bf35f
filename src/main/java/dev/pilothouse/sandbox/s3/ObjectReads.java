package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Answer;
import dev.pilothouse.sandbox.wire.Body;
import dev.pilothouse.sandbox.wire.HttpDate;
import dev.pilothouse.sandbox.wire.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.ChecksumMode;

/** Reads an object for GET and HEAD: conditions, one range, overridden headers, checksums on demand ("GetObject"). */
final class ObjectReads {
    private static final List<String> OVERRIDABLE = List.of(
            "Content-Type", "Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Expires");

    private ObjectReads() {}

    /** Empty where the key does not exist. */
    static Optional<Answer> read(Bucket bucket, String key, Request http) throws IOException {
        return bucket.read(key, found -> found.isPresent() ? Optional.of(answer(found.get(), http)) : Optional.empty());
    }

    private static Answer answer(StoredObject object, Request http) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(object.headers().asSent());
        headers.put("ETag", object.etag());
        headers.put("Last-Modified", HttpDate.format(object.lastModified()));
        headers.put("Accept-Ranges", "bytes");
        headers.put("x-amz-server-side-encryption", "AES256");
        if (!object.tags().isEmpty()) {
            headers.put("x-amz-tagging-count", Integer.toString(object.tags().size()));
        }
        if (!ReadConditions.sent(http, "").wanted(object)) {
            headers.remove("Content-Type");
            return new Answer(304, lists(headers), Body.EMPTY);
        }
        override(headers, http);
        Optional<ByteRange> range = http.header("Range").flatMap(header -> ByteRange.of(header, object.size()));
        range.ifPresentOrElse(
                part -> headers.put("Content-Range", part.contentRange(object.size())),
                () -> addChecksum(headers, object.entity().checksum(), http));
        ByteRange part = range.orElse(new ByteRange(0, object.size()));
        return new Answer(range.isPresent() ? 206 : 200, lists(headers), body(object, part, http));
    }

    private static Body body(StoredObject object, ByteRange part, Request http) throws IOException {
        if (http.method().equals("HEAD")) {
            return new StreamBody(new ByteArrayInputStream(new byte[0]), part.length());
        }
        return new StreamBody(object.entity().content().open(part.first(), part.length()), part.length());
    }

    private static void override(Map<String, String> headers, Request http) {
        for (String name : OVERRIDABLE) {
            http.query("response-" + name.toLowerCase(Locale.ROOT)).ifPresent(value -> headers.put(name, value));
        }
    }

    private static void addChecksum(Map<String, String> headers, ObjectChecksum checksum, Request http) {
        boolean asked = http.header("x-amz-checksum-mode")
                .filter(mode -> mode.equalsIgnoreCase(ChecksumMode.ENABLED.toString()))
                .isPresent();
        if (asked) {
            headers.put(checksum.header(), checksum.value());
            headers.put("x-amz-checksum-type", checksum.type().toString());
        }
    }

    private static Map<String, List<String>> lists(Map<String, String> headers) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }
}
