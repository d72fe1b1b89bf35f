package dev.pilothouse.sandbox.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The content coding {@code aws-chunked}, which belongs to the transport and not to the object. */
final class AwsChunked {
    private static final String ENCODING = "Content-Encoding";

    private AwsChunked() {}

    /** The request as it was before the client framed its body: without the coding, with the length of the content. */
    static Request withoutFraming(Request http) {
        if (http.header(ENCODING)
                .filter(codings -> codings.contains("aws-chunked"))
                .isEmpty()) {
            return http;
        }
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(http.headers());
        String rest = Arrays.stream(http.header(ENCODING).orElseThrow().split(","))
                .map(String::strip)
                .filter(coding -> !coding.equals("aws-chunked"))
                .collect(Collectors.joining(","));
        if (rest.isEmpty()) {
            headers.remove(ENCODING);
        } else {
            headers.put(ENCODING, List.of(rest));
        }
        http.header("x-amz-decoded-content-length").ifPresent(length -> headers.put("Content-Length", List.of(length)));
        return new Request(http.method(), http.rawPath(), http.rawQuery(), http.query(), headers, http.body());
    }
}
