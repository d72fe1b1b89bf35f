package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Answer;
import dev.pilothouse.sandbox.wire.Body;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The edge's own words, where no origin was asked. */
final class EdgePages {
    private static final String PAGE = """
        <!DOCTYPE html>
        <html><head><title>ERROR: The request could not be satisfied</title></head>
        <body><h1>%d ERROR</h1><h2>The request could not be satisfied.</h2><p>%s</p></body></html>
        """;

    private EdgePages() {}

    static Answer methodRefused() {
        return page(
                403,
                "This distribution is not configured to allow the HTTP request method that was used for this request."
                        + " The distribution supports only cachable requests.");
    }

    static Answer nobodyHere() {
        return page(403, "Bad request. We can't connect to the server for this app or website at this time.");
    }

    static Answer originFailed() {
        return page(502, "CloudFront wasn't able to connect to the origin.");
    }

    /** What the edge has instead of an answer where the origin's name leads nowhere: Developer Guide, "NonS3OriginDnsError". */
    static Fetched unresolved() {
        return fetched("CloudFront wasn't able to resolve the origin domain name.");
    }

    static Fetched unreachable() {
        return fetched("CloudFront wasn't able to connect to the origin.");
    }

    private static Fetched fetched(String words) {
        byte[] page = PAGE.formatted(502, words).getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> headers =
                Map.of("Content-Type", List.of("text/html"), "Server", List.of("CloudFront"));
        return new Fetched(502, headers, page.length, new ByteArrayInputStream(page));
    }

    private static Answer page(int status, String words) {
        Map<String, List<String>> headers = Map.of(
                "Content-Type", List.of("text/html"),
                "Server", List.of("CloudFront"),
                "x-cache", List.of(Found.Source.ERROR.text()));
        return new Answer(status, headers, Body.of(PAGE.formatted(status, words).getBytes(StandardCharsets.UTF_8)));
    }
}
