package dev.pilothouse.sandbox.wire;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as it arrived: nothing decoded but the query.
 *
 * @param rawPath the path as sent, percent-encoding kept
 * @param query names and values, decoded, in order
 * @param headers by name without regard to case; a header sent twice keeps both values in order
 * @param body the bytes as sent, aws-chunked framing included; may be read once
 */
public record Request(
        String method,
        String rawPath,
        String rawQuery,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        InputStream body) {

    /** The values of a header joined by a comma, as RFC 9110 5.3 reads repeated fields. */
    public Optional<String> header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        List<String> values = query.get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }
}
