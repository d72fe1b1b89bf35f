package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The headers that S3 keeps with an object and gives back to the byte.
 *
 * @param system by HTTP name as in {@code Content-Type}; always holds Content-Type
 * @param metadata user metadata by lower-case name without the prefix {@code x-amz-meta-}
 */
public record ObjectHeaders(Map<String, String> system, Map<String, String> metadata) {
    /** S3 gives this type to objects stored without one ("PutObject", Content-Type). */
    public static final String DEFAULT_TYPE = "binary/octet-stream";

    static final String WEBSITE_REDIRECT = "x-amz-website-redirect-location";
    private static final String METADATA_PREFIX = "x-amz-meta-";
    private static final int METADATA_LIMIT = 2048;
    private static final int LOCATION_LIMIT = 2048;
    private static final List<String> SYSTEM = List.of(
            "Content-Type",
            "Cache-Control",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Language",
            "Expires",
            WEBSITE_REDIRECT);

    public ObjectHeaders {
        Map<String, String> complete = new LinkedHashMap<>(system);
        complete.putIfAbsent("Content-Type", DEFAULT_TYPE);
        system = Map.copyOf(complete);
        metadata = Map.copyOf(metadata);
    }

    /** The headers that a seeder needs; {@code cacheControl} may be empty. */
    public static ObjectHeaders of(String contentType, String cacheControl, Map<String, String> metadata) {
        Map<String, String> system = new LinkedHashMap<>(Map.of("Content-Type", contentType));
        if (!cacheControl.isEmpty()) {
            system.put("Cache-Control", cacheControl);
        }
        return new ObjectHeaders(system, metadata);
    }

    /** What a put, a copy or the start of a multipart upload says. */
    static ObjectHeaders sent(Request http) {
        Map<String, String> system = new LinkedHashMap<>();
        for (String name : SYSTEM) {
            http.header(name).filter(value -> !value.isEmpty()).ifPresent(value -> system.put(name, value));
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        http.headers().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(METADATA_PREFIX)) {
                metadata.put(lower.substring(METADATA_PREFIX.length()), String.join(",", values));
            }
        });
        requireSmall(metadata);
        Optional.ofNullable(system.get(WEBSITE_REDIRECT)).ifPresent(ObjectHeaders::requireLocation);
        return new ObjectHeaders(system, metadata);
    }

    // "PutObject", x-amz-website-redirect-location; its length in "Configuring a webpage redirect".
    private static void requireLocation(String location) {
        if (!location.matches("(?s)(/|https?://).*")) {
            throw S3Errors.invalidRedirect(
                    "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.");
        }
        if (utf8Length(location) > LOCATION_LIMIT) {
            throw S3Errors.invalidRedirect("The length of website redirect location cannot exceed 2,048 characters.");
        }
    }

    /** One of {@link #system}. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(system.get(name));
    }

    /** All of them as an answer bears them. */
    public Map<String, String> asSent() {
        Map<String, String> all = new LinkedHashMap<>(system);
        metadata.forEach((name, value) -> all.put(METADATA_PREFIX + name, value));
        return all;
    }

    private static void requireSmall(Map<String, String> metadata) {
        int size = metadata.entrySet().stream()
                .mapToInt(entry -> utf8Length(entry.getKey()) + utf8Length(entry.getValue()))
                .sum();
        if (size > METADATA_LIMIT) {
            throw S3Errors.tooLarge(
                    "MetadataTooLarge",
                    "Your metadata headers exceed the maximum allowed metadata size",
                    size,
                    METADATA_LIMIT);
        }
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
