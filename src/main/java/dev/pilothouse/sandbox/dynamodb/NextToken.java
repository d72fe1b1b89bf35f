package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.ValueParser;
import dev.pilothouse.sandbox.dynamodb.value.ValueWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The text by which the next page of a statement is asked for: it fits that statement alone. */
final class NextToken {
    private NextToken() {}

    static String of(Finder.Bookmark bookmark, Object statement) {
        String key = bookmark.after()
                .map(item -> new String(ValueWriter.item(item), StandardCharsets.UTF_8))
                .orElse("");
        String text = statement.hashCode() + " " + bookmark.stretch() + " " + key;
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param token null for the first page */
    static Optional<Finder.Bookmark> read(String token, Object statement) {
        if (token == null) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 3);
            if (Integer.parseInt(parts[0]) == statement.hashCode()) {
                return Optional.of(new Finder.Bookmark(
                        Integer.parseInt(parts[1]),
                        Optional.of(parts[2])
                                .filter(key -> !key.isEmpty())
                                .map(key -> ValueParser.item(key.getBytes(StandardCharsets.UTF_8)))));
            }
        } catch (RuntimeException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static RuntimeException invalid() {
        return Invalid.request("NextToken does not match request");
    }
}
