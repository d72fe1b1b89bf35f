package dev.pilothouse.bench.stub;

import com.sun.net.httpserver.HttpExchange;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One request in S3's terms, path style.
 *
 * @param key empty for the bucket itself
 */
record Call(HttpExchange exchange, String bucket, String key, Map<String, String> query) {
    /** What a command line asks before all else: whose keys it has. It is STS that answers, not S3. */
    static final String WHO = "GetCallerIdentity";

    private static final List<String> GIVEN_BACK = List.of("Content-Type", "Cache-Control", "x-amz-checksum-sha256");

    // Of both versions of listing a bucket.
    private static final Set<String> LISTING = Set.of(
            "list-type",
            "prefix",
            "delimiter",
            "max-keys",
            "encoding-type",
            "continuation-token",
            "start-after",
            "fetch-owner",
            "marker");

    static Call of(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath().substring(1);
        int slash = path.indexOf('/');
        return new Call(
                exchange,
                slash < 0 ? path : path.substring(0, slash),
                slash < 0 ? "" : decoded(path.substring(slash + 1).replace("+", "%2B")),
                query(Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                        .orElse("")));
    }

    String method() {
        return exchange.getRequestMethod();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** S3's name of what is asked; empty for what the stub does not know. */
    Optional<String> operation() {
        return Optional.ofNullable(key.isEmpty() ? ofBucket() : ofObject());
    }

    private String ofBucket() {
        return switch (method()) {
            case "GET" ->
                query.containsKey("location")
                        ? "GetBucketLocation"
                        : LISTING.containsAll(query.keySet()) ? "List" : null;
            case "HEAD" -> "HeadBucket";
            case "PUT" -> "CreateBucket";
            case "POST" -> bucket.isEmpty() ? WHO : query.containsKey("delete") ? "DeleteObjects" : null;
            default -> null;
        };
    }

    private String ofObject() {
        boolean upload = query.containsKey("uploadId");
        return switch (method()) {
            case "GET" -> "Get";
            case "HEAD" -> "Head";
            case "PUT" -> upload ? "UploadPart" : header("x-amz-copy-source").isPresent() ? "Copy" : "Put";
            case "POST" -> upload ? "CompleteUpload" : query.containsKey("uploads") ? "CreateUpload" : null;
            case "DELETE" -> upload ? "AbortUpload" : "Delete";
            default -> null;
        };
    }

    /** The body as it is meant, whatever it is wrapped in. */
    InputStream body() {
        boolean framed = header("x-amz-content-sha256").orElse("").startsWith("STREAMING-");
        return framed ? new Dechunked(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    /** What an object keeps of the headers that it is stored with. */
    Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        GIVEN_BACK.forEach(name -> header(name).ifPresent(value -> kept.put(name, value)));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith("x-amz-meta-")) {
                kept.put(name.toLowerCase(Locale.ROOT), values.getFirst());
            }
        });
        return kept;
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw.isEmpty() ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        return query;
    }
}
