package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.ApiError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.Tag;

/** Object tags and their limits ("Categorizing your storage using tags"): ten, keys up to 128 characters, values up to 256. */
final class Tags {
    private Tags() {}

    /** From the header {@code x-amz-tagging}, encoded like a query. */
    static Map<String, String> parse(String header) {
        if (header.isEmpty()) {
            return Map.of();
        }
        List<Tag> tags;
        try {
            tags = Arrays.stream(header.split("&")).map(Tags::pair).toList();
        } catch (IllegalArgumentException e) {
            throw (ApiError) undecodable(header).initCause(e);
        }
        if (tags.stream().map(Tag::key).distinct().count() < tags.size()) {
            throw undecodable(header);
        }
        return checked(tags);
    }

    static Map<String, String> checked(List<Tag> tags) {
        if (tags.size() > 10) {
            throw S3Errors.error(400, "BadRequest", "Object tags cannot be greater than 10", Map.of());
        }
        Map<String, String> checked = new LinkedHashMap<>();
        for (Tag tag : tags) {
            require(!tag.key().isEmpty() && tag.key().length() <= 128, "The TagKey you have provided is invalid", tag);
            require(tag.value().length() <= 256, "The TagValue you have provided is invalid", tag);
            require(checked.put(tag.key(), tag.value()) == null, "Cannot provide multiple Tags with the same key", tag);
        }
        return Map.copyOf(checked);
    }

    static List<Tag> shapes(Map<String, String> tags) {
        return tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    private static Tag pair(String text) {
        String[] parts = text.split("=", 2);
        return Tag.builder()
                .key(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                .value(parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8))
                .build();
    }

    private static void require(boolean valid, String message, Tag tag) {
        if (!valid) {
            throw S3Errors.error(400, "InvalidTag", message, Map.of("TagKey", tag.key(), "TagValue", tag.value()));
        }
    }

    private static ApiError undecodable(String header) {
        return S3Errors.invalidArgument(
                "x-amz-tagging",
                header,
                "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag"
                        + " name duplicates.");
    }
}
