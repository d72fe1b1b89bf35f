package dev.pilothouse.sandbox.wire;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Request ids in each service's form, and the headers that carry them. */
final class RequestIds {
    private RequestIds() {}

    /** Sixteen hexadecimal digits for S3, a UUID for all others. */
    static String next(Style style) {
        return style == Style.S3
                ? HexFormat.of()
                        .withUpperCase()
                        .toHexDigits(ThreadLocalRandom.current().nextLong())
                : UUID.randomUUID().toString();
    }

    static Answer stamp(Answer answer, Style style, String requestId) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        if (style == Style.S3) {
            headers.put("x-amz-request-id", List.of(requestId));
            headers.put("x-amz-id-2", List.of(ErrorWriter.hostId(requestId)));
        } else {
            headers.put("x-amzn-RequestId", List.of(requestId));
        }
        return new Answer(answer.status(), headers, answer.body());
    }
}
